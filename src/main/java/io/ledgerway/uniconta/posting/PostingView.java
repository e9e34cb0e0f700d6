package io.ledgerway.uniconta.posting;

import io.ledgerway.cause.Cause;
import java.time.OffsetDateTime;

/**
 * A posting of a journal as operators see it.
 *
 * @param batch stands in the comment of the posting in Uniconta
 * @param requestedBy a user, or {@code hub} for the schedule
 * @param lines lines that were posted; null before
 * @param targetId number of the posting in Uniconta; null where there is none or it is not told
 * @param cause why it was not posted, or is tried again; null otherwise
 */
public record PostingView(
        String id,
        String connection,
        String batch,
        State state,
        String requestedBy,
        OffsetDateTime requestedAt,
        int attempts,
        Integer lines,
        String targetId,
        OffsetDateTime settledAt,
        Cause cause) {

    /** How it stands. */
    public enum State {
        /** Waits for its turn. */
        DUE,
        /** Is being posted, or its answer was lost: looked up before it is tried again. */
        POSTING,
        POSTED,
        /** There was nothing to post. */
        NOTHING,
        /** Was not posted; a person is to look at it. */
        REFUSED
    }
}
