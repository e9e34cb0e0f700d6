package io.ledgerway.session;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.time.Duration;

/** How to let time pass; tests move their clock instead. */
@FunctionalInterface
interface Pause {

    void last(Duration time);

    /** Sleeps. */
    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CausedException(
                    new Cause("SIGN_IN_INTERRUPTED", "The hub stops while it waits for a sign-in.", ""), e);
        }
    }
}
