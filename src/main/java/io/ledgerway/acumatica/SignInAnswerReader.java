package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.acumatica.SignInCall.Step;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.session.SignIn;
import io.ledgerway.session.SignInRefusedException;
import java.time.Duration;
import java.time.Instant;

/**
 * Reads the answers of signing in. How a refusal looks differs between versions: its text decides before its status
 * (apis/acumatica.md 2.2 and 3).
 */
final class SignInAnswerReader {

    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final long TOKEN_SECONDS = 3600;

    private SignInAnswerReader() {}

    /**
     * The next step of the sign-in.
     *
     * @throws SignInRefusedException when Acumatica refused the credentials, the tenant or a seat
     * @throws CausedException when it could not be asked: passing
     */
    static SignInCall read(OutsideAnswer answer, SignInCall call, Instant now) {
        ConnectionSettings connection = call.connection();
        return switch (call.step()) {
            case SIGN_OUT -> begin(call);
            case COOKIE -> call.given(cookie(answer, connection, now), null);
            case REFRESH ->
                answer.status() == 400 && !seatMissing(answer)
                        ? byPassword(call)
                        : token(answer, call, connection, now);
            case CODE, PASSWORD -> token(answer, call, connection, now);
            case OPEN -> call.given(opened(answer, call, connection, now), null);
        };
    }

    /** The first call that may give a session; a refusal where nothing may. */
    static SignInCall begin(SignInCall call) {
        if (!OAuth.used(call.connection())) {
            return call.next(Step.COOKIE);
        }
        return call.ended() != null && call.ended().renewal() != null ? call.next(Step.REFRESH) : byPassword(call);
    }

    private static SignInCall byPassword(SignInCall call) {
        return OAuth.byPerson(call.connection())
                ? call.refused(OAuth.needed(call.connection()))
                : call.next(Step.PASSWORD);
    }

    /** A session idles out; each use moves its end (apis/acumatica.md 2.3). */
    static Instant idleEnd(Instant now) {
        return now.plus(IDLE);
    }

    private static SignIn.Tokens cookie(OutsideAnswer answer, ConnectionSettings connection, Instant now) {
        String cookies = SessionToken.cookies(answer);
        if (answer.is2xx() && cookies != null) {
            return new SignIn.Tokens(
                    new SessionToken(null, cookies, connection.url(), null).text(), null, idleEnd(now));
        }
        throw refusal(answer, connection);
    }

    private static SignInCall token(OutsideAnswer answer, SignInCall call, ConnectionSettings connection, Instant now) {
        JsonNode body = AcumaticaJson.read(answer.body()).orElseGet(AcumaticaJson::object);
        String access = body.path("access_token").asText("");
        if (!answer.is2xx() || access.isEmpty()) {
            throw refusal(answer, connection);
        }
        Instant end = now.plusSeconds(body.path("expires_in").asLong(TOKEN_SECONDS));
        SignIn.Tokens tokens = new SignIn.Tokens(
                new SessionToken(access, null, connection.url(), end).text(),
                body.path("refresh_token").asText(null),
                end);
        return call.given(tokens, OAuth.concurrent(connection) ? Step.OPEN : null);
    }

    /** The cookies name the session: without them each call would open another (apis/acumatica.md 3). */
    private static SignIn.Tokens opened(
            OutsideAnswer answer, SignInCall call, ConnectionSettings connection, Instant now) {
        if (!answer.answered() || answer.status() == 429 || answer.status() >= 500 || seatMissing(answer)) {
            throw refusal(answer, connection);
        }
        SessionToken token = SessionToken.of(call.tokens().token());
        return new SignIn.Tokens(
                new SessionToken(token.bearer(), SessionToken.cookies(answer), token.at(), token.tokenEnds()).text(),
                call.tokens().renewal(),
                earlier(idleEnd(now), token.tokenEnds()));
    }

    /** A session that goes by cookies idles out, and its token ends. */
    static Instant earlier(Instant idle, Instant tokenEnds) {
        return tokenEnds == null || idle.isBefore(tokenEnds) ? idle : tokenEnds;
    }

    private static boolean seatMissing(OutsideAnswer answer) {
        return answer.body().matches("(?is).*(" + AnswerReader.LOGIN_LIMIT + ").*");
    }

    private static CausedException refusal(OutsideAnswer answer, ConnectionSettings connection) {
        String doing = "signing in to " + connection.name();
        String where = "While " + doing + ", ";
        ErrorBody error = ErrorBody.of(answer.body());
        if (answer.answered() && (seatMissing(answer) || answer.status() == 429)) {
            return new SignInRefusedException(Causes.loginLimit(where, answer.body()), Fault.LICENCE);
        }
        boolean passing = !answer.answered()
                || answer.is2xx()
                || answer.status() / 100 == 3
                || answer.looksLikeHtml() && answer.status() != 401 && answer.status() != 403 && answer.status() != 404;
        Cause known = passing ? null : known(answer, error, where, connection);
        if (known != null) {
            return new SignInRefusedException(known, Fault.CREDENTIALS);
        }
        Reply reply = AnswerReader.read(answer, doing);
        Cause cause = reply instanceof Reply.Failed failed
                ? failed.cause()
                : new Cause(
                        "SIGN_IN_UNCLEAR",
                        where + "Acumatica answered " + answer.status() + " without a session.",
                        "Nothing to do unless it lasts; then check url, with its path.");
        return new CausedException(cause);
    }

    private static Cause known(OutsideAnswer answer, ErrorBody error, String where, ConnectionSettings connection) {
        String said = error.said().isBlank() ? "" : " (" + error.said() + ")";
        if (error.tells("locked out|disabled|is locked")) {
            return new Cause(
                    "ACCOUNT_LOCKED",
                    where + "Acumatica said that the account is locked or disabled" + said + ".",
                    "Unlock the user there (Users, SM201010), then resume the connection.");
        }
        if (error.tells("PXUndefinedCompany|proper company ID")) {
            return new Cause(
                    "COMPANY_UNKNOWN",
                    where + "Acumatica knows no company '" + connection.value("company", "") + "'.",
                    "Set 'company' to the tenant's login name.");
        }
        if (error.tells("(must|need|have to).{0,40}change.{0,30}password|password.{0,30}(expired|be changed)")) {
            return new Cause(
                    "PASSWORD_EXPIRED",
                    where + "Acumatica wants a new password" + said + ".",
                    "Sign in once by browser and change it, then set 'password'.");
        }
        if (answer.status() == 404) {
            return new Cause(
                    "ADDRESS_WRONG",
                    where + "the address answered that there is no such page (404).",
                    "Check url: it is the instance's address with its path, without /entity.");
        }
        boolean refused = answer.status() >= 400 && answer.status() <= 403
                || error.tells("invalid credentials|invalid_client|invalid_grant|invalid_scope|unauthorized_client"
                        + "|incorrect.{0,30}(password|login|user)");
        return refused
                ? new Cause(
                        "SIGN_IN_REFUSED",
                        where + "Acumatica refused the user or the application" + said + ".",
                        "Correct username and password (oauth2: client-id and client-secret too); a refused password is"
                                + " never tried again by itself.")
                : null;
    }
}
