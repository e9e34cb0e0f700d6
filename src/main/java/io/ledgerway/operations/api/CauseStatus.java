package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Which HTTP status a cause is answered with, by its code. */
final class CauseStatus {

    private static final Set<String> REQUEST = Set.of("PAGE_INVALID", "PARAMETER_UNKNOWN", "PARAMETER_INVALID");
    private static final Set<String> PASSING = Set.of("_UNREACHABLE", "_UNAVAILABLE", "_BUSY", "_TIMEOUT");

    private CauseStatus() {}

    static HttpStatus of(Cause cause) {
        String code = cause.code();
        if (REQUEST.contains(code)) {
            return HttpStatus.BAD_REQUEST;
        }
        if (code.endsWith("_UNKNOWN") || code.endsWith("NOT_FOUND")) {
            return HttpStatus.NOT_FOUND;
        }
        if (code.endsWith("WRONG_STATE") || code.endsWith("_CONFLICT")) {
            return HttpStatus.CONFLICT;
        }
        return PASSING.stream().anyMatch(code::endsWith)
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
