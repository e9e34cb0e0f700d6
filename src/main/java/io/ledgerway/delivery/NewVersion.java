package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.IntFunction;

/**
 * A document as the source shows it now, to be recorded as a delivery if it is new.
 *
 * @param document identity within the target connection, such as {@code INT-901}
 * @param number what people call it
 * @param sourceVersion the source's own version; a row not newer than the recorded one is ignored
 * @param wanted whether it is to stand in the target; false when its approval was withdrawn
 * @param contentHash hash over the transferred fields
 * @param day document day, for reconciliation
 * @param quantity what it adds to the day's sum, in {@code unit}
 * @param unit hours, a currency, …
 * @param payload the canonical document as JSON
 * @param unreadable why the source's row cannot be read: it is recorded as a dead letter at once; null for a good one
 * @param reference gives our reference in the target for a version (from 1)
 */
public record NewVersion(
        String document,
        String number,
        long sourceVersion,
        boolean wanted,
        String contentHash,
        LocalDate day,
        BigDecimal quantity,
        String unit,
        String payload,
        Cause unreadable,
        IntFunction<String> reference) {

    /** Content hash of rows that cannot be read; the same source version is taken again once it can be. */
    public static final String UNREADABLE = "unreadable";

    /** Content hash of documents that the source does not have any more. */
    public static final String DELETED = "deleted";

    /** Whether it says that the source does not have this version of the document any more. */
    boolean deletion() {
        return contentHash.equals(DELETED);
    }
}
