package io.ledgerway.operations.api;

import io.ledgerway.audit.AuditTrail;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, when, why. */
@RestController
class AuditApi {

    private final AuditTrail audit;

    AuditApi(AuditTrail audit) {
        this.audit = audit;
    }

    @GetMapping("/api/audit")
    Page<Decision> list(Paging paging) {
        AuditTrail.Page page = audit.page(paging.page(), paging.size());
        return new Page<>(page.items().stream().map(Decision::of).toList(), page.total());
    }

    /** One decision. */
    record Decision(String id, Instant at, String actor, String action, String subject, String reason) {

        static Decision of(AuditTrail.Entry entry) {
            return new Decision(
                    String.valueOf(entry.id()),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.reason());
        }
    }
}
