package io.ledgerway.delivery;

import java.util.List;

/**
 * One delivery claimed by this instance.
 *
 * @param deliveryId row id in the ledger
 * @param document identity of the document within the connection, such as {@code 901}
 * @param version version of the document, from 1
 * @param reference our reference in the target, the same for every attempt
 * @param attempt number of this attempt, from 1
 * @param state {@link DeliveryState#SENDING} when claimed to be sent, {@link DeliveryState#IN_DOUBT} when claimed to be looked up
 * @param tried whether it was claimed before
 * @param payload the canonical document as JSON
 * @param wanted whether it is to stand in the target; false when its approval was withdrawn
 * @param earlier versions before this one that the target may have, oldest first; empty for nearly all
 * @param trace mark of the work that recorded it; null when no trace of it is kept
 */
public record Claim(
        long deliveryId,
        String document,
        int version,
        String reference,
        int attempt,
        DeliveryState state,
        boolean tried,
        String payload,
        boolean wanted,
        List<SentVersion> earlier,
        String trace) {

    public Claim {
        earlier = List.copyOf(earlier);
    }

    /** A claim without a trace. */
    public Claim(
            long deliveryId,
            String document,
            int version,
            String reference,
            int attempt,
            DeliveryState state,
            boolean tried,
            String payload,
            boolean wanted,
            List<SentVersion> earlier) {
        this(deliveryId, document, version, reference, attempt, state, tried, payload, wanted, earlier, null);
    }

    /** A claim of a document that the target cannot have yet. */
    public Claim(
            long deliveryId,
            String document,
            int version,
            String reference,
            int attempt,
            DeliveryState state,
            boolean tried,
            String payload) {
        this(deliveryId, document, version, reference, attempt, state, tried, payload, true, List.of());
    }

    /** Whether the target may have an earlier version, so that this one corrects it. */
    public boolean corrects() {
        return !earlier.isEmpty();
    }

    /**
     * Whether an operator replays it and nothing was tried since: it is looked up, it ended before with a cause, and its attempts
     * count anew.
     */
    public boolean replayed() {
        return state == DeliveryState.IN_DOUBT && attempt == 0 && tried;
    }

    /** Cheap: a settling batch keeps its outcomes by claim, and a payload may be long. */
    @Override
    public int hashCode() {
        return Long.hashCode(deliveryId);
    }

    Claim after(List<SentVersion> sent) {
        return sent.equals(earlier)
                ? this
                : new Claim(
                        deliveryId, document, version, reference, attempt, state, tried, payload, wanted, sent, trace);
    }
}
