package io.ledgerway.compare;

import io.ledgerway.cause.Cause;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One full compare of a source with the ledger.
 *
 * @param connection the target whose deliveries are compared
 * @param startFrom earlier documents are left out
 * @param readRows rows that the source showed
 * @param compared documents that counted: recorded before it began, to stand in the target, not before {@code startFrom}
 * @param missing of these, those that the source did not show
 * @param deleted of these, those that were confirmed and recorded as withdrawn so far
 * @param cause why it failed, or what it asks; null otherwise
 * @param decidedBy who approved or rejected; null where nobody was asked
 */
public record FullCompare(
        long id,
        String flow,
        String connection,
        LocalDate startFrom,
        CompareState state,
        OffsetDateTime beganAt,
        OffsetDateTime endedAt,
        long readRows,
        long compared,
        long missing,
        long deleted,
        Cause cause,
        String decidedBy,
        OffsetDateTime decidedAt,
        String reason) {

    /** What it came to, in a line. */
    public String counts() {
        return "full compare " + id + ": read " + readRows + ", compared " + compared + ", missing " + missing
                + ", deleted " + deleted;
    }
}
