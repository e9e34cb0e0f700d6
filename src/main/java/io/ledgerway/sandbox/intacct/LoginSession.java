package io.ledgerway.sandbox.intacct;

import java.time.Instant;

/**
 * A session that {@code getAPISession} made.
 *
 * @param lastUsed from here its life counts
 * @param calls requests it was used for
 */
record LoginSession(String id, Visitor visitor, Instant lastUsed, int calls) {

    LoginSession used(Instant now) {
        return new LoginSession(id, visitor, now, calls + 1);
    }
}
