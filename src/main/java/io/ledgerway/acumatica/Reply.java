package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.delivery.Outcome;
import java.time.Duration;

/** What came of a call. */
sealed interface Reply {

    /**
     * It was carried out.
     *
     * @param status HTTP status
     * @param body the record or the list; a missing node where there is none
     * @param location where the outcome of a 202 is told, as it was given; null without one
     */
    record Done(int status, JsonNode body, String location) implements Reply {}

    /**
     * It was not, or nobody knows.
     *
     * @param said what Acumatica said, for people
     */
    record Failed(Meaning meaning, Cause cause, String said) implements Reply {

        private static final Duration AFTER_BUSY = Duration.ofSeconds(10);

        /** What it means for a document of which this call, if it was carried out, made or changed something. @param busyDelay pause after a 429 */
        Outcome ofWrite(Duration busyDelay) {
            return switch (meaning) {
                case REFUSED, PERIOD_CLOSED -> new Outcome.Dead(cause);
                case LOST, TROUBLE, CONDITION, DUPLICATE, CHANGED_MEANWHILE, SESSION_OVER, NOT_FOUND ->
                    new Outcome.InDoubt(cause);
                default -> ofRead(busyDelay);
            };
        }

        /** What it means for a document for which this call changed nothing. @param busyDelay pause after a 429 */
        Outcome ofRead(Duration busyDelay) {
            return switch (meaning) {
                case NO_SEAT -> new Outcome.Held(cause, Fault.LICENCE);
                case NO_RIGHT, NO_SUCH_ADDRESS, SETUP, QUERY_REFUSED -> new Outcome.Held(cause, Fault.CREDENTIALS);
                case TOO_MANY_CALLS -> new Outcome.Retry(cause, busyDelay);
                case FORM_BUSY -> new Outcome.Retry(cause, AFTER_BUSY);
                default -> new Outcome.Retry(cause, null);
            };
        }
    }
}
