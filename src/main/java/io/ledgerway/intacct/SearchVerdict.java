package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.util.List;
import java.util.Optional;

/** What a search says about one document that may have been sent. */
final class SearchVerdict {

    private SearchVerdict() {}

    /**
     * The outcome where it was found, or where the search cannot say; empty when it is surely absent.
     */
    static Optional<Outcome> of(InvoiceSearch.Wanted wanted, InvoiceSearch search) {
        FoundDocument own = search.byExternalId().get(wanted.reference());
        if (own != null) {
            return Optional.of(compared(wanted.document(), own, search.settings()));
        }
        List<FoundDocument> rows = search.found(wanted);
        List<FoundDocument> equal = rows.stream()
                .filter(row -> DocumentComparison.differences(wanted.document(), row, search.settings())
                        .isEmpty())
                .toList();
        if (equal.size() > 1) {
            return Optional.of(doubled(wanted.document(), equal));
        }
        if (equal.size() == 1) {
            return Optional.of(new Outcome.Delivered(equal.get(0).recordNo()));
        }
        if (search.failure() != null) {
            return Optional.of(new Outcome.InDoubt(cause(search.failure())));
        }
        Outcome failed = search.failed().get(wanted.reference());
        if (failed != null) {
            return Optional.of(new Outcome.InDoubt(cause(failed)));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(compared(wanted.document(), rows.get(0), search.settings()));
    }

    /** Why a search failed. */
    static Cause cause(Outcome failure) {
        return failure instanceof Outcome.Held held ? held.cause() : ((Outcome.Retry) failure).cause();
    }

    private static Outcome compared(ExpectedDocument sent, FoundDocument there, SearchSettings settings) {
        List<String> differences = DocumentComparison.differences(sent, there, settings);
        return differences.isEmpty()
                ? new Outcome.Delivered(there.recordNo())
                : new Outcome.Dead(
                        new Cause(
                                "TARGET_DIFFERS",
                                "Intacct has " + there.name() + " for " + sent.name() + " with "
                                        + String.join(", ", differences) + ".",
                                "Compare both. Correct the document in Intacct and replay, or discard this delivery"
                                        + " with a reason."),
                        there.recordNo(),
                        null);
    }

    private static Outcome doubled(ExpectedDocument sent, List<FoundDocument> found) {
        return new Outcome.Dead(
                new Cause(
                        "TARGET_DOUBLED",
                        "Intacct has " + sent.name() + " " + found.size() + " times: "
                                + String.join(
                                        ", ",
                                        found.stream()
                                                .map(FoundDocument::recordNo)
                                                .toList()) + ".",
                        "Reverse all but one in Intacct, then replay."),
                found.get(0).recordNo(),
                null);
    }
}
