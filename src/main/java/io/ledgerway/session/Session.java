package io.ledgerway.session;

import java.time.Instant;

/**
 * A signed-in session of one connection.
 *
 * @param generation counts the sign-ins of this connection; names the session when it is dropped
 * @param token what calls send; a secret, never printed
 * @param renewal what renews the session without the password (a refresh token); null where there is none; a secret
 * @param signedInAt when the token was obtained, UTC
 * @param expiresAt when the token surely ends; null when unknown
 */
public record Session(long generation, String token, String renewal, Instant signedInAt, Instant expiresAt) {

    Session until(Instant end) {
        return new Session(generation, token, renewal, signedInAt, end);
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "Session[generation " + generation + "]";
    }
}
