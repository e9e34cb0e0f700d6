package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.util.List;
import java.util.Optional;

/** What a search says about one line that may have been sent. */
final class LineVerdict {

    private LineVerdict() {}

    /**
     * The outcome where the line was found, or where the search broke off before it was; empty when it is surely
     * absent, from the journal and from the posted lines.
     */
    static Optional<Outcome> of(ExpectedLine expected, LineSearch search) {
        List<FoundLine> found = search.found(expected.reference());
        if (found.size() > 1) {
            return Optional.of(doubled(expected, found));
        }
        if (found.size() == 1) {
            return Optional.of(compared(expected, found.get(0)));
        }
        return Optional.ofNullable(search.failure()).map(failure -> new Outcome.InDoubt(cause(failure)));
    }

    /** Why a search failed. */
    static Cause cause(Outcome failure) {
        return failure instanceof Outcome.Held held ? held.cause() : ((Outcome.Retry) failure).cause();
    }

    /** Delivered when the line is as expected, else dead. */
    static Outcome compared(ExpectedLine expected, FoundLine found) {
        List<String> differences = LineComparison.differences(expected, found);
        return differences.isEmpty() ? new Outcome.Delivered(found.targetId()) : differs(found, differences);
    }

    static Outcome differs(FoundLine found, List<String> differences) {
        return new Outcome.Dead(
                new Cause(
                        "TARGET_DIFFERS",
                        "Uniconta has " + found.reference() + " (" + found.targetId() + ") with "
                                + String.join(", ", differences) + ".",
                        "Compare both in Uniconta and Intempus. Correct the line in Uniconta and replay, or discard"
                                + " this delivery."),
                found.targetId(),
                null);
    }

    private static Outcome doubled(ExpectedLine expected, List<FoundLine> found) {
        return new Outcome.Dead(
                new Cause(
                        "TARGET_DOUBLED",
                        "Uniconta has " + expected.reference() + " " + found.size() + " times: "
                                + String.join(
                                        ", ",
                                        found.stream().map(FoundLine::targetId).toList())
                                + ".",
                        "Remove all but one in Uniconta, then replay."),
                found.get(0).targetId(),
                null);
    }
}
