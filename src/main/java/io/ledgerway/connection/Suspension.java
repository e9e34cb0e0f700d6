package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection that is not worked with for now.
 *
 * @param by the user's name, or {@code hub}
 * @param probeAt when it ends by itself, as a probe; null when it does not
 * @param settingsFingerprint of the credentials when it began; null when they could not be read
 */
public record Suspension(
        String connection,
        Fault fault,
        Cause cause,
        String by,
        Instant since,
        Instant probeAt,
        String settingsFingerprint) {

    /**
     * Why it ends now by itself; empty while it lasts.
     *
     * @param fingerprint of the credentials now; null when they cannot be read
     */
    Optional<String> endedBy(Instant now, String fingerprint) {
        return switch (fault) {
            case CREDENTIALS ->
                fingerprint == null || fingerprint.equals(settingsFingerprint)
                        ? Optional.empty()
                        : Optional.of("its settings were changed");
            case LICENCE, RATE -> due(now, "a probe is due");
            case BUDGET -> due(now, "a new period begins");
            case OPERATOR -> Optional.empty();
        };
    }

    /** Whether a new fault takes the place of this one: only one that ends less easily does. */
    boolean givesWayTo(Fault other) {
        return weight(other) > weight(fault);
    }

    private Optional<String> due(Instant now, String reason) {
        return probeAt == null || now.isBefore(probeAt) ? Optional.empty() : Optional.of(reason);
    }

    private static int weight(Fault fault) {
        return switch (fault) {
            case LICENCE, RATE, BUDGET -> 0;
            case CREDENTIALS -> 1;
            case OPERATOR -> 2;
        };
    }
}
