package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;

/** The step of the Kamelet that searches both stores: what an answer adds to the search. */
@Component("accountsIqSearches")
class Searches {

    /** A failed look-up never means that nothing is there. */
    public Search read(Reply reply, Search search) {
        if (reply instanceof Reply.Failed failed) {
            return search.failed(failed.ofRead());
        }
        SearchStep step = search.waiting().get(0);
        Element result = ((Reply.Answered) reply).result();
        OperationStatus status = OperationStatus.of(result);
        if (!status.done()) {
            return refused(search, step, status);
        }
        List<FoundDocument> rows = FoundDocument.list(step.store(), result);
        return step instanceof SearchStep.ByReference one && rows.size() >= LookUps.REFERENCE_ROWS
                ? search.without(one.reference(), cut(one.reference(), rows.size()))
                : search.with(rows);
    }

    private static Search refused(Search search, SearchStep step, OperationStatus status) {
        String doing = step.call().doing();
        boolean ofReference = step instanceof SearchStep.ByReference
                && status.meaning() == OperationStatus.Meaning.REFUSED
                && status.errorClass() == ErrorClass.DOCUMENT;
        Outcome outcome = StatusOutcome.of(status, doing).ofRead();
        return ofReference
                ? search.without(((SearchStep.ByReference) step).reference(), AccountsIqCauses.of(status, doing))
                : search.failed(outcome);
    }

    private static Cause cut(String reference, int rows) {
        return new Cause(
                "LOOK_UP_CUT",
                "AccountsIQ shows " + rows + " documents with the reference " + reference + ", and may have more.",
                "Look there by hand, then replay or discard this one.");
    }
}
