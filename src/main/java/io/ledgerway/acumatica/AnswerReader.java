package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ledgerway.connection.OutsideAnswer;
import java.util.Optional;

/**
 * Reads the answer to one call. Errors are told by the exception's type and text as much as by the status, which differs between
 * versions (apis/acumatica.md 4.5 and 8).
 */
final class AnswerReader {

    static final String LOGIN_LIMIT = "API Login Limit|License_?LoginLimitExceeded|concurrent API logins";
    private static final String REFUSED = "OutcomeEntityHasErrorsException";
    private static final String NOT_FOUND = "NoEntitySatisfiesTheCondition";
    private static final String QUERY = "CannotOptimize|Optimization cannot be performed|KeyNotFoundException"
            + "|key was not present|key not present";
    private static final String SETUP = "PXSetupNotEntered|PXUndefinedCompany|proper company ID|Invalid credentials"
            + "|locked out|account is disabled";
    private static final String MEANWHILE = "Another process has (updated|added)|deadlock";
    private static final String DUPLICATE = "duplicate|already (exists?|been used|in use)";
    private static final String PERIOD = "period.{0,80}(closed|inactive|not open|not active|locked|missing|not exist"
            + "|cannot be found|not defined)|(closed|inactive|locked).{0,40}period";

    private AnswerReader() {}

    /** @param doing what the call does, such as {@code creating invoice INV-1} */
    static Reply read(OutsideAnswer answer, String doing) {
        if (!answer.answered()) {
            Meaning meaning = answer.failure() == OutsideAnswer.Failure.NOT_SENT ? Meaning.NOT_SENT : Meaning.LOST;
            return failed(meaning, answer, doing, answer.detail());
        }
        if (answer.is2xx()) {
            return success(answer, doing);
        }
        ErrorBody error = ErrorBody.of(answer.body());
        return failed(meaning(answer, error), answer, doing, error.said());
    }

    private static Reply success(OutsideAnswer answer, String doing) {
        Optional<JsonNode> body = AcumaticaJson.read(answer.body());
        boolean empty = answer.body().isBlank();
        if (empty || body.isPresent()) {
            return new Reply.Done(
                    answer.status(),
                    empty ? MissingNode.getInstance() : body.orElseThrow(),
                    answer.header("location").orElse(null));
        }
        return failed(Meaning.TROUBLE, answer, doing, "");
    }

    private static Meaning meaning(OutsideAnswer answer, ErrorBody error) {
        if (error.tells(LOGIN_LIMIT) || answer.body().matches("(?is).*(" + LOGIN_LIMIT + ").*")) {
            return Meaning.NO_SEAT;
        }
        return switch (answer.status()) {
            case 401 -> Meaning.SESSION_OVER;
            case 403 -> Meaning.NO_RIGHT;
            case 404, 405 -> Meaning.NO_SUCH_ADDRESS;
            case 409 -> Meaning.FORM_BUSY;
            case 412 -> Meaning.CONDITION;
            case 429 -> Meaning.TOO_MANY_CALLS;
            case 422 -> refused(error);
            default -> answer.looksLikeHtml() ? Meaning.TROUBLE : byType(answer.status(), error);
        };
    }

    private static Meaning byType(int status, ErrorBody error) {
        if (error.tells(NOT_FOUND)) {
            return Meaning.NOT_FOUND;
        }
        if (error.tells(SETUP)) {
            return Meaning.SETUP;
        }
        if (error.tells(QUERY)) {
            return Meaning.QUERY_REFUSED;
        }
        if (error.tells(MEANWHILE)) {
            return Meaning.CHANGED_MEANWHILE;
        }
        if (error.tells(REFUSED) || status == 400 && !error.texts().isEmpty()) {
            return refused(error);
        }
        return Meaning.TROUBLE;
    }

    private static Meaning refused(ErrorBody error) {
        if (error.tells(MEANWHILE)) {
            return Meaning.CHANGED_MEANWHILE;
        }
        if (error.tells(DUPLICATE)) {
            return Meaning.DUPLICATE;
        }
        return error.tells(PERIOD) ? Meaning.PERIOD_CLOSED : Meaning.REFUSED;
    }

    private static Reply failed(Meaning meaning, OutsideAnswer answer, String doing, String said) {
        return new Reply.Failed(meaning, Causes.of(meaning, answer, doing, said), said);
    }
}
