package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call that is not executed, with its answer: mostly an HttpError (apis/acumatica.md 4.5). */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Refusal(String message, Answer answer) {
        super(message, null, false, false);
        this.answer = answer;
    }

    static Refusal of(int status, String exceptionType, String exceptionMessage) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", "An error has occurred.");
        error.put("exceptionMessage", exceptionMessage);
        error.put("exceptionType", exceptionType);
        error.put("stackTrace", "   at " + exceptionType + ".ctor()");
        return new Refusal(exceptionMessage, Answer.json(status, error));
    }

    static Refusal plain(int status, String message) {
        return new Refusal(message, Answer.json(status, Map.of("message", message)));
    }

    /** A body or a value that cannot be read. */
    static Refusal unreadable(String field, String problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", "The request is invalid.");
        error.put("modelState", Map.of(field, List.of(problem)));
        return new Refusal(field + ": " + problem, Answer.json(400, error));
    }

    /** 401 of an API call. */
    static Refusal notSignedIn() {
        return plain(401, "You are not currently logged in.");
    }

    static Refusal notFound(String what) {
        return plain(404, "No HTTP resource was found that matches the request " + what + ".");
    }

    static Refusal noEntity() {
        return of(
                500,
                "PX.Api.ContractBased.NoEntitySatisfiesTheConditionException",
                "No entity satisfies the condition.");
    }

    static Refusal noRights(String screen) {
        return of(403, "PX.Data.PXRightsException", "You have insufficient rights to access the form " + screen + ".");
    }

    static Refusal precondition(String problem) {
        return of(412, "PX.Api.ContractBased.PreconditionFailedException", problem);
    }

    static Refusal formBusy() {
        return new Refusal("a long operation runs", Answer.empty(409));
    }

    static Refusal tooMany() {
        return new Refusal("too many requests", tooManyAnswer());
    }

    /** No JSON and no rate headers (apis/acumatica.md 2.4). */
    static Answer tooManyAnswer() {
        return Answer.html(429, "<html><body><h1>Too Many Requests</h1></body></html>");
    }

    static Refusal with(String message, Answer answer) {
        return new Refusal(message, answer);
    }

    Answer answer() {
        return answer;
    }
}
