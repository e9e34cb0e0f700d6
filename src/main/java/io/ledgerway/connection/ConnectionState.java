package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import java.util.List;

/**
 * How one connection stands, for people; holds no secret.
 *
 * @param system null when the settings do not say
 * @param cause why it is suspended; null when it is up
 * @param suspendedBy the user's name, {@code hub}, or {@code settings} when they cannot be used; null when it is up
 * @param callsToday calls of its limit group in the hub's time zone, all instances
 * @param warnings what stands against good practice though it works
 */
public record ConnectionState(
        String name,
        String system,
        State state,
        Cause cause,
        String suspendedBy,
        long callsToday,
        List<String> warnings) {

    /** Whether work is done for it. */
    public enum State {
        UP,
        SUSPENDED
    }

    /** Whether its settings cannot be used. */
    boolean invalid() {
        return ConnectionStates.BY_SETTINGS.equals(suspendedBy);
    }
}
