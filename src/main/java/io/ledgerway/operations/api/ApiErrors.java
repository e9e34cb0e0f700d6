package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every error of the API is answered as {@code {"cause":{"code","message","action"}}}; a stack trace stays in the log. */
@RestControllerAdvice
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ResponseEntity<Refused> caused(CausedException error) {
        return ResponseEntity.status(CauseStatus.of(error.why())).body(new Refused(error.why()));
    }

    @ExceptionHandler
    ResponseEntity<Refused> unexpected(RuntimeException error) {
        LOG.error("A call of the API failed unexpectedly", error);
        return ResponseEntity.internalServerError()
                .body(new Refused(new Cause(
                        "UNEXPECTED",
                        "The hub failed in a way it was not made for.",
                        "Look in the hub's log at this time and report what it says.")));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = error instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Optional.ofNullable(error.getPropertyName()).orElse("?");
        return answer(
                status,
                new Cause(
                        "PARAMETER_INVALID", "The parameter '" + name + "' cannot be '" + error.getValue() + "'.", ""));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                status, new Cause("BODY_INVALID", "The request's body is not the JSON that this call expects.", ""));
    }

    /** What Spring itself refuses, such as a wrong method or media type. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception error, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known =
                Optional.ofNullable(HttpStatus.resolve(status.value())).orElse(HttpStatus.BAD_REQUEST);
        ResponseEntity<Object> answer = answer(status, new Cause(known.name(), words(error, known), action(known)));
        return ResponseEntity.status(status).headers(headers).body(answer.getBody());
    }

    private static String words(Exception error, HttpStatus status) {
        if (error instanceof NoResourceFoundException missing) {
            return "There is no /" + missing.getResourcePath() + " here.";
        }
        String words = error instanceof ErrorResponse spoken ? spoken.getBody().getDetail() : null;
        return words == null ? status.getReasonPhrase() + "." : words;
    }

    private static String action(HttpStatus status) {
        return status == HttpStatus.NOT_FOUND || status == HttpStatus.METHOD_NOT_ALLOWED
                ? "Look for the call in docs/operating.md; GET /api/flows and /api/connections are where to begin."
                : "";
    }

    private static ResponseEntity<Object> answer(HttpStatusCode status, Cause cause) {
        return ResponseEntity.status(status).body(new Refused(cause));
    }

    /** The body of every error. */
    record Refused(Cause cause) {}
}
