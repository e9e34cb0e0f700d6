package io.ledgerway.acumatica;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.session.Session;
import io.ledgerway.session.SignIn;

/**
 * A sign-in while it goes on: which call is next, and what came of it.
 *
 * @param connection as it stood when it began: a change meanwhile sends no secret elsewhere
 * @param step what is called next; null when it is over
 * @param ended the session that ended by age; null to sign in afresh
 * @param code what a person allowed; null in any other sign-in
 * @param tokens what Acumatica gave; null until it did
 * @param refusal why there is no session; null unless it ended so
 */
record SignInCall(
        ConnectionSettings connection,
        Step step,
        Session ended,
        AllowedCode code,
        SignIn.Tokens tokens,
        CausedException refusal) {

    /** One call. */
    enum Step {
        /** Frees the seat of the session that ended by age, else the next would need another. */
        SIGN_OUT,
        COOKIE,
        REFRESH,
        CODE,
        PASSWORD,
        /** The first call with a new token, which opens the session and gives its cookies. */
        OPEN
    }

    static SignInCall first(ConnectionSettings connection, Step step, Session ended) {
        return new SignInCall(connection, step, ended, null, null, null);
    }

    static SignInCall allowed(ConnectionSettings connection, AllowedCode code) {
        return new SignInCall(connection, Step.CODE, null, code, null, null);
    }

    /** Whether a call is to be made. */
    public boolean open() {
        return step != null;
    }

    SignInCall next(Step following) {
        return new SignInCall(connection, following, ended, code, tokens, null);
    }

    SignInCall given(SignIn.Tokens given, Step following) {
        return new SignInCall(connection, following, ended, code, given, null);
    }

    /** It ended without a session. A value and no exception, which the routes would take for a failure of theirs. */
    SignInCall refused(CausedException why) {
        return new SignInCall(connection, null, ended, code, null, why);
    }

    /**
     * What the sign-in gave.
     *
     * @throws CausedException when it gave nothing
     */
    SignIn.Tokens outcome() {
        if (refusal != null) {
            throw refusal;
        }
        return tokens;
    }

    /** Never the tokens. */
    @Override
    public String toString() {
        return "SignInCall[" + step + "]";
    }
}
