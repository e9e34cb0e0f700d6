package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.session.SignIn;
import io.ledgerway.session.SignInRefusedException;
import io.ledgerway.uniconta.UnicontaError.Blame;
import java.time.Instant;

/**
 * Reads the answers of signing in. A refused log-in may come as a 200 with a bare string (apis/uniconta.md 2.1); what
 * is Uniconta's own trouble is passing and never a refusal.
 */
final class SignInAnswerReader {

    private SignInAnswerReader() {}

    static SignInCall read(OutsideAnswer answer, SignInCall call, ConnectionSettings settings, Instant now) {
        if (passing(answer)) {
            return call.refused(new CausedException(CallFault.of(answer, doing(settings))));
        }
        AnswerBody body = AnswerBody.of(answer);
        return switch (call.step()) {
            case REFRESH -> hasToken(answer, body) ? signedIn(body, call, settings, now) : call.fallBackToPassword();
            case LOGIN ->
                hasToken(answer, body) ? signedIn(body, call, settings, now) : refused(answer, body, call, settings);
            case COMPANY ->
                answer.is2xx() && !(body instanceof AnswerBody.Unreadable) && inCompany(body, settings)
                        ? call.companyChosen()
                        : refused(answer, body, call, settings);
            case ENDED -> call;
        };
    }

    private static boolean passing(OutsideAnswer answer) {
        int status = answer.status();
        return !answer.answered()
                || status >= 500
                || status == 408
                || status == 425
                || status == 429
                || answer.looksLikeHtml() && status != 401 && status != 403
                || status / 100 == 3;
    }

    private static boolean hasToken(OutsideAnswer answer, AnswerBody body) {
        return answer.is2xx() && body instanceof AnswerBody.Row row && token(row.row()) != null;
    }

    private static String token(JsonNode row) {
        return UnicontaJson.text(row, "token");
    }

    private static SignInCall signedIn(AnswerBody body, SignInCall call, ConnectionSettings settings, Instant now) {
        JsonNode row = ((AnswerBody.Row) body).row();
        String token = token(row);
        String renewal = UnicontaJson.text(row, "refreshToken");
        SignIn.Tokens tokens =
                new SignIn.Tokens(token, renewal == null ? call.renewal() : renewal, TokenExpiry.of(token, now));
        return call.signedIn(tokens, !SignInRequest.namesCompany(settings));
    }

    /** {@code ChangeCompany} returns the company: a number or a row that names another one is not ours. */
    private static boolean inCompany(AnswerBody body, ConnectionSettings settings) {
        if (body instanceof AnswerBody.Refusal refusal) {
            return refusal.error().equals(settings.required("company-id"));
        }
        String company = body instanceof AnswerBody.Row row ? UnicontaJson.text(row.row(), "CompanyId") : null;
        return company == null || company.equals(settings.required("company-id"));
    }

    private static SignInCall refused(
            OutsideAnswer answer, AnswerBody body, SignInCall call, ConnectionSettings settings) {
        String where = "While " + doing(settings) + ",";
        if (body instanceof AnswerBody.Refusal refusal && (answer.is2xx() || UnicontaErrors.knows(refusal.error()))) {
            UnicontaError error = UnicontaErrors.of(refusal.error());
            if (error.blame() == Blame.SERVER) {
                return call.refused(new CausedException(error.cause(where, refusal)));
            }
            Cause cause = error.blame() == Blame.DOCUMENT || error.blame() == Blame.SESSION
                    ? refusal(where + " Uniconta refused: '" + refusal.error() + "'.", settings)
                    : error.cause(where, refusal);
            Fault fault = error.blame() == Blame.LICENCE ? Fault.LICENCE : Fault.CREDENTIALS;
            return call.refused(new SignInRefusedException(cause, fault));
        }
        if (answer.is2xx()) {
            return call.refused(new CausedException(CallFault.of(answer, doing(settings))));
        }
        Cause cause = answer.status() == 404 || answer.status() == 405
                ? CallFault.of(answer, doing(settings))
                : refusal(where + " Uniconta refused user name or password (" + answer.status() + ").", settings);
        return call.refused(new SignInRefusedException(cause, Fault.CREDENTIALS));
    }

    private static Cause refusal(String message, ConnectionSettings settings) {
        return new Cause(
                "SIGN_IN_REFUSED",
                message,
                "Correct username, password and company-id of ledgerway.connections." + settings.name()
                        + "; the connection then goes on by itself.");
    }

    private static String doing(ConnectionSettings settings) {
        return "signing in to " + settings.name();
    }
}
