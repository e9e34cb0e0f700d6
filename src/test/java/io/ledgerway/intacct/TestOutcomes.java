package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;

/** What an outcome says. */
final class TestOutcomes {

    private TestOutcomes() {}

    static Cause cause(Outcome outcome) {
        if (outcome instanceof Outcome.Dead dead) {
            return dead.cause();
        }
        if (outcome instanceof Outcome.Held held) {
            return held.cause();
        }
        if (outcome instanceof Outcome.Retry retry) {
            return retry.cause();
        }
        return ((Outcome.InDoubt) outcome).cause();
    }
}
