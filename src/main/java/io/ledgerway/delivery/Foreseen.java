package io.ledgerway.delivery;

/**
 * What the ledger would do with one document.
 *
 * @param document identity within the target connection
 * @param step what comes next
 * @param claim as it would be claimed, for {@link Step#SEND} only; its id is negative while it is not recorded
 * @param outcome how it would end without being sent, for {@link Step#STOP} only
 * @param supersedes the waiting delivery that would be discarded for it; null where there is none
 */
public record Foreseen(String document, Step step, Claim claim, Outcome outcome, Long supersedes) {

    /** What comes next. */
    public enum Step {
        /** It is mapped and sent. */
        SEND,
        /** It ends at once: it cannot be read, was withdrawn before it was sent, or a newer version has overtaken it. */
        STOP,
        /** Recorded as it is, and settled: nothing is done. */
        EXISTS,
        /** Recorded as it is, and waiting: among the waiting deliveries. */
        WAITS,
        /** Never recorded and not to stand in the target: nothing is done. */
        UNWANTED
    }

    static Foreseen nothing(String document, Step step) {
        return new Foreseen(document, step, null, null, null);
    }

    static Foreseen of(Claim claim, Outcome stopped, Long supersedes) {
        return stopped == null
                ? new Foreseen(claim.document(), Step.SEND, claim, null, supersedes)
                : new Foreseen(claim.document(), Step.STOP, null, stopped, supersedes);
    }
}
