package io.ledgerway.sandbox.uniconta;

import java.time.Instant;

/**
 * A signed-in session.
 *
 * @param token bearer token, valid before {@code tokenEnd}
 * @param refreshToken valid before {@code refreshEnd}
 */
record LoginSession(String user, String token, Instant tokenEnd, String refreshToken, Instant refreshEnd) {

    boolean bearable(Instant now) {
        return now.isBefore(tokenEnd);
    }

    boolean refreshable(Instant now) {
        return now.isBefore(refreshEnd);
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "session of " + user + " until " + tokenEnd;
    }
}
