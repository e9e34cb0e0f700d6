package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Claim;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is to be sent for one claim of a batch, or was.
 *
 * @param line the new line; null when a correction adds none
 * @param refusal what Uniconta said when it was sent alone; null otherwise
 * @param change what is done to earlier lines; null for an entry that Uniconta cannot have yet
 */
record PlannedLine(Claim claim, JournalLine line, ExpectedLine expected, Cause refusal, PlannedChange change) {

    /** By which call it goes. */
    enum Way {
        INSERT,
        UPDATE,
        REMOVE
    }

    /**
     * The part of a correction.
     *
     * @param reversal the negative line to be inserted; null where there is none
     */
    record PlannedChange(Correction correction, CorrectionStep step, JournalLine reversal) {}

    PlannedLine(Claim claim, JournalLine line, ExpectedLine expected, Cause refusal) {
        this(claim, line, expected, refusal, null);
    }

    String reference() {
        return claim.reference();
    }

    Way way() {
        if (change == null || change.step() instanceof CorrectionStep.Add) {
            return Way.INSERT;
        }
        return change.step() instanceof CorrectionStep.Update ? Way.UPDATE : Way.REMOVE;
    }

    /** The lines to be inserted, a reversal first. */
    List<JournalLine> inserts() {
        return Stream.of(change == null ? null : change.reversal(), line)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What must be searched for to know what became of it. */
    List<ExpectedLine> searched() {
        return change == null
                ? List.of(expected)
                : change.correction().references().stream()
                        .map(ExpectedLine::unknown)
                        .toList();
    }

    PlannedLine refused(Cause why) {
        return new PlannedLine(claim, line, expected, why, change);
    }
}
