package io.ledgerway.delivery;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a delivery stands. One table of allowed moves; nothing else changes a state. */
public enum DeliveryState {
    /** Waits for its due time. */
    READY,
    /** Claimed: its intent is stored, its outcome is not. */
    SENDING,
    /** The answer was lost: to be looked up in the target, never sent blind. */
    IN_DOUBT,
    /** Met a fault of the connection; goes on by itself once the connection works. */
    HELD,
    /** The target has it, equal to what was sent. */
    DELIVERED,
    /** The document is at fault or retries ran out; waits for a person. */
    DEAD,
    /** Given up by a person with a reason, or superseded by a newer version. */
    DISCARDED;

    private static final Map<DeliveryState, Set<DeliveryState>> MOVES = Map.of(
            READY, EnumSet.of(SENDING, DEAD, DISCARDED, IN_DOUBT),
            SENDING, EnumSet.of(READY, IN_DOUBT, HELD, DELIVERED, DEAD, DISCARDED),
            IN_DOUBT, EnumSet.of(READY, DELIVERED, DEAD),
            HELD, EnumSet.of(READY, IN_DOUBT, DISCARDED),
            DELIVERED, EnumSet.of(IN_DOUBT),
            DEAD, EnumSet.of(READY, IN_DOUBT, DISCARDED),
            DISCARDED, EnumSet.noneOf(DeliveryState.class));

    public boolean mayBecome(DeliveryState next) {
        return MOVES.get(this).contains(next);
    }

    /** Whether nothing is to be done any more; only a later version or an operator's look-up may open it again. */
    public boolean settled() {
        return this == DELIVERED || this == DISCARDED;
    }

    /** Whether work remains for the hub without a person. */
    public boolean unsettled() {
        return this == READY || this == SENDING || this == IN_DOUBT || this == HELD;
    }
}
