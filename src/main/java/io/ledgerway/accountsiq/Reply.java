package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;

/** What came of one call. */
sealed interface Reply {

    /**
     * AccountsIQ answered with an envelope of the operation.
     *
     * @param response the operation's response, which holds out parameters beside the result
     * @param result its {@code …Result}; without children where it is absent
     */
    record Answered(Element response, Element result) implements Reply {

        OperationStatus status() {
            return OperationStatus.of(result);
        }
    }

    /**
     * There is no answer to read.
     *
     * @param outcome of a document that was in the call: {@link Outcome.Retry}, {@link Outcome.Held}, or
     *     {@link Outcome.InDoubt} where the call may have been carried out
     */
    record Failed(Outcome outcome) implements Reply {

        Cause cause() {
            return why(outcome);
        }

        /** What it means for a call that only reads, which is never in doubt. */
        Outcome ofRead() {
            return outcome instanceof Outcome.InDoubt doubt ? new Outcome.Retry(doubt.cause(), null) : outcome;
        }

        /** What it means for documents that no call has taken yet: they were surely not sent. */
        Outcome ofUnsent() {
            return ofRead();
        }
    }

    private static Cause why(Outcome outcome) {
        if (outcome instanceof Outcome.Held held) {
            return held.cause();
        }
        return outcome instanceof Outcome.InDoubt doubt ? doubt.cause() : ((Outcome.Retry) outcome).cause();
    }
}
