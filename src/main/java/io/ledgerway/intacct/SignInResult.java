package io.ledgerway.intacct;

import io.ledgerway.cause.CausedException;
import io.ledgerway.session.SignIn;

/**
 * What came of a sign-in.
 *
 * @param tokens null where there is a refusal
 * @param refusal why there is no session; null where there is one
 */
record SignInResult(SignIn.Tokens tokens, CausedException refusal) {

    /**
     * What the sign-in gave.
     *
     * @throws CausedException when it gave nothing
     */
    SignIn.Tokens given() {
        if (refusal != null) {
            throw refusal;
        }
        return tokens;
    }

    /** Never a token. */
    @Override
    public String toString() {
        return refusal == null ? "signed in" : "refused";
    }
}
