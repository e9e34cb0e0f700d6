package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import java.time.Duration;

/** What one attempt meant for one delivery. */
public sealed interface Outcome {

    /**
     * The target has it and what it has equals what was sent.
     *
     * @param targetId the target's own id, or our reference where it gives none
     */
    record Delivered(String targetId) implements Outcome {}

    /**
     * Surely not executed, and passing.
     *
     * @param after how long to wait; null for exponential backoff with jitter
     */
    record Retry(Cause cause, Duration after) implements Outcome {}

    /** Unknown whether executed: looked up before anything else. */
    record InDoubt(Cause cause) implements Outcome {}

    /** Surely not executed; the connection is at fault and gets suspended. */
    record Held(Cause cause, Fault fault) implements Outcome {}

    /**
     * The document is at fault.
     *
     * @param targetId set when the target has something that differs; null otherwise
     * @param missing the lookup that found nothing; null otherwise
     */
    record Dead(Cause cause, String targetId, MissingKey missing) implements Outcome {
        public Dead(Cause cause) {
            this(cause, null, null);
        }
    }

    /** A look-up that is to be trusted said the target does not have it: it may be sent. */
    record NotThere() implements Outcome {}

    /** Nothing is to be done in the target, deliberately (a lookup target of {@code -}, an approval withdrawn before transfer). */
    record Skipped(Cause cause) implements Outcome {}
}
