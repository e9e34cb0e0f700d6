package io.ledgerway.session;

import java.time.Instant;

/** Signs in to one system: asked once at a time per connection, however many threads and instances need a session. */
@FunctionalInterface
public interface SignIn {

    /**
     * Signs in, or renews.
     *
     * @param ended the session that ended by age, whose {@code renewal} may be tried first; null to sign in afresh
     * @throws io.ledgerway.session.SignInRefusedException when the system refused the credentials or the licence
     * @throws io.ledgerway.cause.CausedException when it could not be asked (network, maintenance): passing
     */
    Tokens signIn(Session ended);

    /**
     * Frees the session of credentials that were set before, at the address where it was opened and nowhere else; asked before
     * the new ones sign in, since the licence may have one seat. Nothing where sessions take none.
     *
     * @throws io.ledgerway.cause.CausedException when it was not signed out; the sign-in goes on all the same
     */
    default void leave(Session former) {}

    /**
     * What a sign-in gave.
     *
     * @param token what calls send
     * @param renewal what renews without the password; null where there is none
     * @param expiresAt when the token surely ends; null when unknown
     */
    record Tokens(String token, String renewal, Instant expiresAt) {
        /** Never the token. */
        @Override
        public String toString() {
            return "Tokens[…]";
        }
    }
}
