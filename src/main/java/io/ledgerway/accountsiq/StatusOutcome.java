package io.ledgerway.accountsiq;

import io.ledgerway.cause.Fault;
import io.ledgerway.delivery.Outcome;

/**
 * What a result that is no success means for the document in it.
 *
 * @param outcome for a document that the call was to post
 */
record StatusOutcome(Outcome outcome) {

    /** @param doing what the call did, for messages */
    static StatusOutcome of(OperationStatus status, String doing) {
        var cause = AccountsIqCauses.of(status, doing);
        if (status.meaning() == OperationStatus.Meaning.UNCLEAR) {
            return new StatusOutcome(new Outcome.InDoubt(cause));
        }
        return new StatusOutcome(
                switch (status.errorClass()) {
                    case TOKEN, THROTTLED, BUSY, STALE -> new Outcome.Retry(cause, null);
                    case AMBIGUOUS, DUPLICATE -> new Outcome.InDoubt(cause);
                    case SETUP -> new Outcome.Held(cause, Fault.CREDENTIALS);
                    case PERIOD, DOCUMENT -> new Outcome.Dead(cause);
                });
    }

    /** The same for a call that only reads, which is never in doubt and at fault by no document. */
    Outcome ofRead() {
        return outcome instanceof Outcome.InDoubt doubt
                ? new Outcome.Retry(doubt.cause(), null)
                : outcome instanceof Outcome.Dead dead ? new Outcome.Retry(dead.cause(), null) : outcome;
    }
}
