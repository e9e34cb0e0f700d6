package io.ledgerway.compare;

import io.ledgerway.audit.Audit;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people see of full compares, and what they answer. */
@Component
public class CompareDecisions {

    private final CompareTable compares;
    private final MissingDocuments missing;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    CompareDecisions(
            CompareTable compares,
            MissingDocuments missing,
            Audit audit,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.compares = compares;
        this.missing = missing;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
    }

    /** A page of a flow's compares, newest first; {@code page} from 0. */
    public List<FullCompare> list(String flow, int page, int size) {
        return compares.page(flow, page, size);
    }

    public long total(String flow) {
        return compares.count(flow);
    }

    /** @throws CausedException code {@code COMPARE_UNKNOWN} */
    public FullCompare get(String flow, long id) {
        return compares.get(id)
                .filter(compare -> compare.flow().equals(flow))
                .orElseThrow(() -> new CausedException(new Cause(
                        "COMPARE_UNKNOWN",
                        "The flow '" + flow + "' has no full compare " + id + ".",
                        "They are listed at GET /api/flows/" + flow + "/compares.")));
    }

    /** A page of what is missing, by document; empty once the compare has ended. */
    public List<MissingDocument> missing(String flow, long id, int page, int size) {
        return missing.page(get(flow, id).id(), page, size);
    }

    public long missingTotal(String flow, long id) {
        return missing.found(get(flow, id).id());
    }

    /**
     * Lets exactly what this compare found go on: each is still confirmed by a read.
     *
     * @throws CausedException codes {@code COMPARE_UNKNOWN}, {@code COMPARE_WRONG_STATE}
     */
    public FullCompare approve(String flow, long id, String actor, String reason) {
        return answer(flow, id, CompareState.CONFIRMING, "approve-deletions", actor, reason);
    }

    /**
     * Withdraws nothing. The next compare finds what is still missing.
     *
     * @throws CausedException codes {@code COMPARE_UNKNOWN}, {@code COMPARE_WRONG_STATE}
     */
    public FullCompare reject(String flow, long id, String actor, String reason) {
        FullCompare rejected = answer(flow, id, CompareState.REJECTED, "reject-deletions", actor, reason);
        missing.forget(id);
        return rejected;
    }

    private FullCompare answer(String flow, long id, CompareState state, String action, String actor, String reason) {
        transaction.executeWithoutResult(status -> {
            if (!compares.answer(flow, id, state, actor, reason)) {
                throw new CausedException(new Cause(
                        "COMPARE_WRONG_STATE",
                        "Full compare " + id + " is " + get(flow, id).state() + " and asks nothing.",
                        "Only one that is ASKING can be approved or rejected."));
            }
            audit.record(actor, action, "flow " + flow + ", full compare " + id, reason);
            events.publishEvent(new DeletionsAnswered(flow));
        });
        return get(flow, id);
    }
}
