package io.ledgerway.compare;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A document that is recorded and that its source did not show.
 *
 * @param sourceVersion the source's version that is recorded
 * @param day, quantity, unit as recorded; null where the source's row could not be read
 * @param reference the latest version's reference in the target
 * @param state the latest version's state when it is looked at
 * @param outcome what the confirming read said; null while it has not been read
 */
public record MissingDocument(
        String document,
        String number,
        long sourceVersion,
        LocalDate day,
        BigDecimal quantity,
        String unit,
        String reference,
        String state,
        Outcome outcome) {

    /** What the confirming read said. */
    public enum Outcome {
        /** Gone, and recorded as withdrawn. */
        DELETED,
        /** Gone, but a newer version was recorded meanwhile. */
        CHANGED,
        /** The source still has it: left to the collector. */
        THERE,
        /** The source could not be asked: found again by the next compare. */
        UNDECIDED
    }
}
