package io.ledgerway.accountsiq;

import io.ledgerway.cause.CausedException;
import io.ledgerway.session.SignIn;

/**
 * A sign-in while it goes on: which call is next, and what came of it.
 *
 * @param step what is called next
 * @param renewal the refresh token to try; null where there is none; a secret
 * @param tokens what AccountsIQ gave; null until it did
 * @param refusal why there is no session; null unless it ended so
 */
record SignInCall(Step step, String renewal, SignIn.Tokens tokens, CausedException refusal) {

    /** The operations that give a token. */
    enum Step {
        /** Version 1.1. */
        LOGIN("Login"),
        /** Version 2.0. */
        GET("TokenGet"),
        /** Version 2.0, for a session that ended by age. */
        REFRESH("TokenRefresh"),
        ENDED("");

        final String operation;

        Step(String operation) {
            this.operation = operation;
        }
    }

    static SignInCall start(AccountsIqVersion version, String renewal) {
        return switch (version) {
            case V1_1 -> new SignInCall(Step.LOGIN, null, null, null);
            case V2_0 -> new SignInCall(renewal == null ? Step.GET : Step.REFRESH, renewal, null, null);
        };
    }

    /** The refresh token was refused: with id and secret. */
    SignInCall fallBack() {
        return new SignInCall(Step.GET, null, null, null);
    }

    SignInCall signedIn(SignIn.Tokens given) {
        return new SignInCall(Step.ENDED, null, given, null);
    }

    SignInCall refused(CausedException why) {
        return new SignInCall(Step.ENDED, null, null, why);
    }

    /** Whether another call is to be made. */
    public boolean open() {
        return step != Step.ENDED;
    }

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
        return "SignInCall[" + step + "]";
    }
}
