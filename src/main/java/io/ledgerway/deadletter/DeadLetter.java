package io.ledgerway.deadletter;

import io.ledgerway.cause.Cause;
import java.time.Instant;
import java.util.Map;

/**
 * An exchange that died outside a delivery. Secrets have been taken out of all its texts.
 *
 * @param route the route it entered the hub by; what it is replayed through
 * @param endpoint what that route reads from
 * @param scheduled whether a schedule started it: a replay is another run, and equal failures are one dead letter
 * @param body what the route was given, as text; of a scheduled run, what it worked on when it failed
 * @param bodyType {@code none}, {@code text}, {@code base64} (bytes that are no text), {@code cut} (over 10 MB, cannot be
 *     replayed), else the Java type that the text is the JSON of
 * @param headers headers of the body; secret ones read {@code (removed)}
 * @param properties exchange properties that start with {@code ledgerway}
 * @param at when it first failed
 * @param lastAt when it last failed
 * @param times how often it failed
 * @param settledBy who replayed or discarded it, {@code hub} for a later run; null while open
 * @param settledAt when; null while open
 * @param reason why it was settled; null while open
 */
public record DeadLetter(
        long id,
        String route,
        String endpoint,
        boolean scheduled,
        Cause cause,
        String body,
        String bodyType,
        Map<String, Object> headers,
        Map<String, Object> properties,
        Instant at,
        Instant lastAt,
        int times,
        DeadLetterState state,
        String settledBy,
        Instant settledAt,
        String reason) {

    /** Without the body: it may be long. */
    @Override
    public String toString() {
        return "DeadLetter[" + id + ", " + route + ", " + cause.code() + ", " + state + "]";
    }
}
