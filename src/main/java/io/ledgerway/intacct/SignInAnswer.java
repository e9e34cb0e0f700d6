package io.ledgerway.intacct;

import io.ledgerway.cause.CausedException;
import io.ledgerway.session.SignIn;

/**
 * What came of a sign-in. A refusal is an answer too: thrown inside the route it would end as a dead letter, and who asked
 * would never hear that the password must not be tried again.
 *
 * @param tokens null when there are none
 * @param refusal why there are none; null when there are
 */
record SignInAnswer(SignIn.Tokens tokens, CausedException refusal) {

    /**
     * The session.
     *
     * @throws io.ledgerway.session.SignInRefusedException when refused
     * @throws CausedException when Intacct could not be asked
     */
    SignIn.Tokens given() {
        if (refusal != null) {
            throw refusal;
        }
        return tokens;
    }

    /** Without the session. */
    @Override
    public String toString() {
        return refusal == null
                ? "SignInAnswer[signed in]"
                : "SignInAnswer[" + refusal.why().code() + "]";
    }
}
