package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.compare.CompareDecisions;
import io.ledgerway.compare.CompareState;
import io.ledgerway.compare.FullCompare;
import io.ledgerway.compare.MissingDocument;
import java.security.Principal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Full compares: what each found, what is missing, and the answer to one that asks. */
@RestController
@RequestMapping("/api/flows/{flow}/compares")
class ComparesApi {

    private final CompareDecisions compares;

    ComparesApi(CompareDecisions compares) {
        this.compares = compares;
    }

    @GetMapping
    Page<Compared> list(@PathVariable String flow, Paging paging) {
        return new Page<>(
                compares.list(flow, paging.page(), paging.size()).stream()
                        .map(Compared::of)
                        .toList(),
                compares.total(flow));
    }

    @GetMapping("/{id}")
    Compared one(@PathVariable String flow, @PathVariable String id) {
        return Compared.of(compares.get(flow, number(flow, id)));
    }

    /** What is missing, by document, while the compare asks or confirms. */
    @GetMapping("/{id}/missing")
    Page<MissingDocument> missing(@PathVariable String flow, @PathVariable String id, Paging paging) {
        long compare = number(flow, id);
        return new Page<>(
                compares.missing(flow, compare, paging.page(), paging.size()), compares.missingTotal(flow, compare));
    }

    /** Lets exactly what it found go on, each after a read that confirms it. */
    @PostMapping("/{id}/approve")
    Compared approve(
            @PathVariable String flow,
            @PathVariable String id,
            @RequestBody(required = false) Reason why,
            Principal actor) {
        return Compared.of(compares.approve(flow, number(flow, id), actor.getName(), Reason.of(why, "")));
    }

    /** Withdraws nothing. */
    @PostMapping("/{id}/reject")
    Compared reject(
            @PathVariable String flow,
            @PathVariable String id,
            @RequestBody(required = false) Reason why,
            Principal actor) {
        return Compared.of(compares.reject(flow, number(flow, id), actor.getName(), Reason.of(why, "")));
    }

    private static long number(String flow, String id) {
        return Ids.parse(id)
                .orElseThrow(() -> new CausedException(
                        new Cause("COMPARE_UNKNOWN", "The flow '" + flow + "' has no full compare " + id + ".", "")));
    }

    /** A full compare as scripts see it; what the fields mean, see {@link FullCompare}. */
    record Compared(
            String id,
            String flow,
            String connection,
            CompareState state,
            LocalDate startFrom,
            OffsetDateTime beganAt,
            OffsetDateTime endedAt,
            long read,
            long compared,
            long missing,
            long deleted,
            Cause cause,
            String decidedBy,
            OffsetDateTime decidedAt,
            String reason) {

        static Compared of(FullCompare compare) {
            return new Compared(
                    String.valueOf(compare.id()),
                    compare.flow(),
                    compare.connection(),
                    compare.state(),
                    compare.startFrom(),
                    compare.beganAt(),
                    compare.endedAt(),
                    compare.readRows(),
                    compare.compared(),
                    compare.missing(),
                    compare.deleted(),
                    compare.cause(),
                    compare.decidedBy(),
                    compare.decidedAt(),
                    compare.reason());
        }
    }
}
