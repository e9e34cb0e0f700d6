package io.ledgerway.uniconta;

import io.ledgerway.cause.CausedException;
import io.ledgerway.session.SignIn;

/**
 * A sign-in while it goes on: which call is next, and what there is so far.
 *
 * @param step what is called next
 * @param renewal the refresh token to try, or the one the session came with; null where there is none; a secret
 * @param tokens what Uniconta gave; null until it did
 * @param refusal why there is no session; null unless it ended so
 */
record SignInCall(Step step, String renewal, SignIn.Tokens tokens, CausedException refusal) {

    enum Step {
        REFRESH,
        LOGIN,
        /** Switch the new session to the connection's company, where the user name does not name it. */
        COMPANY,
        ENDED
    }

    static SignInCall start(String renewal) {
        return new SignInCall(renewal == null ? Step.LOGIN : Step.REFRESH, renewal, null, null);
    }

    SignInCall fallBackToPassword() {
        return new SignInCall(Step.LOGIN, null, null, null);
    }

    SignInCall signedIn(SignIn.Tokens given, boolean companyToChoose) {
        return new SignInCall(companyToChoose ? Step.COMPANY : Step.ENDED, null, given, null);
    }

    SignInCall companyChosen() {
        return new SignInCall(Step.ENDED, null, tokens, null);
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
