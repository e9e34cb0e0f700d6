package io.ledgerway.session;

import java.time.Instant;

/**
 * What SQL holds for one connection.
 *
 * @param generation counts the sign-ins that succeeded; 0 before the first
 * @param token encrypted; null when there is no session
 * @param renewal encrypted; null where there is none
 * @param credentials fingerprint of the credentials that the session was made with
 * @param revision counts the sign-ins that began and that ended: whoever changes an intent names the revision he saw
 * @param signingInBy the instance that is signing in; null when none is
 * @param signingInSince when it began
 * @param refusal how the last sign-in was refused, see {@link Refusal}; null when it was not
 */
record SessionRow(
        String connection,
        long generation,
        String token,
        String renewal,
        String credentials,
        Instant signedInAt,
        Instant expiresAt,
        long revision,
        String signingInBy,
        Instant signingInSince,
        String refusal) {

    boolean signingIn() {
        return signingInBy != null;
    }

    /** Never the tokens, not even encrypted. */
    @Override
    public String toString() {
        return "SessionRow[" + connection + ", generation " + generation + ", revision " + revision + "]";
    }
}
