package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import java.time.Duration;

/**
 * Where an outcome takes a delivery.
 *
 * @param state the state after it
 * @param due how long until it is due again; null once settled
 * @param countsAttempt whether the attempt counts towards {@code max-attempts}
 */
record NextStep(
        DeliveryState state,
        Duration due,
        boolean countsAttempt,
        String targetId,
        Cause cause,
        MissingKey missing,
        String history) {

    /** In the history: a look-up found nothing. */
    static final String NOT_THERE = "NOT_THERE";

    /**
     * The move for one outcome; plain rules, no database. A claim in doubt stays in doubt until a look-up has
     * spoken: a fault that met the look-up says nothing of what was sent before.
     */
    static NextStep of(Claim claim, Outcome outcome, int maxAttempts, Backoff backoff, Duration settlingDelay) {
        if (claim.state() == DeliveryState.IN_DOUBT) {
            Cause passing = passing(outcome);
            if (passing != null) {
                return new NextStep(DeliveryState.IN_DOUBT, settlingDelay, true, null, passing, null, "LOOK_UP_FAILED");
            }
        }
        return of(outcome, claim.attempt(), maxAttempts, backoff, settlingDelay);
    }

    private static Cause passing(Outcome outcome) {
        if (outcome instanceof Outcome.Retry retry) {
            return retry.cause();
        }
        if (outcome instanceof Outcome.Held held) {
            return held.cause();
        }
        return outcome instanceof Outcome.Skipped skipped ? skipped.cause() : null;
    }

    private static NextStep of(Outcome outcome, int attempt, int maxAttempts, Backoff backoff, Duration settlingDelay) {
        if (outcome instanceof Outcome.Delivered delivered) {
            return new NextStep(DeliveryState.DELIVERED, null, true, delivered.targetId(), null, null, "DELIVERED");
        }
        if (outcome instanceof Outcome.Retry retry) {
            if (attempt >= maxAttempts) {
                return dead(exhausted(retry.cause(), attempt), null, null);
            }
            Duration due = retry.after() == null ? backoff.after(attempt) : retry.after();
            return new NextStep(DeliveryState.READY, due, true, null, retry.cause(), null, "RETRY");
        }
        if (outcome instanceof Outcome.InDoubt doubt) {
            return new NextStep(DeliveryState.IN_DOUBT, settlingDelay, true, null, doubt.cause(), null, "IN_DOUBT");
        }
        if (outcome instanceof Outcome.Held held) {
            return new NextStep(DeliveryState.HELD, Duration.ZERO, false, null, held.cause(), null, "HELD");
        }
        if (outcome instanceof Outcome.Dead dead) {
            return dead(dead.cause(), dead.targetId(), dead.missing());
        }
        if (outcome instanceof Outcome.Skipped skipped) {
            return new NextStep(DeliveryState.DISCARDED, null, true, null, skipped.cause(), null, "SKIPPED");
        }
        if (attempt >= maxAttempts) {
            return dead(exhausted(new Cause("NEVER_ARRIVED", "The target does not have it.", ""), attempt), null, null);
        }
        return new NextStep(DeliveryState.READY, Duration.ZERO, true, null, null, null, NOT_THERE);
    }

    /** The same move, without counting the attempt against the document: the whole system was busy or away. */
    NextStep withoutAttempt() {
        return new NextStep(state, due, false, targetId, cause, missing, history);
    }

    NextStep withoutTarget() {
        return new NextStep(state, due, countsAttempt, null, cause, missing, history);
    }

    /** The route that claimed it gave no outcome in time. */
    static NextStep abandoned(String connection, Duration due) {
        Cause cause = new Cause(
                "NO_OUTCOME",
                "The route to " + connection + " gave no outcome for this delivery.",
                "Nothing to do: it is looked up before it is sent again.");
        return new NextStep(DeliveryState.IN_DOUBT, due, true, null, cause, null, "IN_DOUBT");
    }

    private static NextStep dead(Cause cause, String targetId, MissingKey missing) {
        return new NextStep(DeliveryState.DEAD, null, true, targetId, cause, missing, "DEAD");
    }

    private static Cause exhausted(Cause last, int attempts) {
        return new Cause(
                "RETRIES_EXHAUSTED",
                "Gave up after " + attempts + " attempts. The last one said: " + last.message(),
                "Mend what it names, then replay.");
    }
}
