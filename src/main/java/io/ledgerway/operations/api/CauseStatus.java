package io.ledgerway.operations.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.ledgerway.cause.Cause;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Which HTTP status a cause is answered with: the first ending of its code that fits, else 422. */
final class CauseStatus {

    private static final Map<String, HttpStatus> BY_ENDING = new LinkedHashMap<>();

    static {
        BY_ENDING.put("PAGE_INVALID", BAD_REQUEST);
        BY_ENDING.put("PARAMETER_UNKNOWN", BAD_REQUEST);
        BY_ENDING.put("PARAMETER_INVALID", BAD_REQUEST);
        BY_ENDING.put("SESSION_KEY_UNKNOWN", SERVICE_UNAVAILABLE);
        BY_ENDING.put("_UNKNOWN", NOT_FOUND);
        BY_ENDING.put("NOT_FOUND", NOT_FOUND);
        BY_ENDING.put("WRONG_STATE", CONFLICT);
        BY_ENDING.put("_CONFLICT", CONFLICT);
        BY_ENDING.put("DEAD_LETTER_SETTLED", CONFLICT);
        BY_ENDING.put("DEAD_LETTER_BUSY", CONFLICT);
        BY_ENDING.put("ROUTE_NOT_RUNNING", CONFLICT);
        BY_ENDING.put("FLOW_DISABLED", CONFLICT);
        BY_ENDING.put("_TOO_LARGE", PAYLOAD_TOO_LARGE);
        BY_ENDING.put("_UNREACHABLE", SERVICE_UNAVAILABLE);
        BY_ENDING.put("_UNAVAILABLE", SERVICE_UNAVAILABLE);
        BY_ENDING.put("_BUSY", SERVICE_UNAVAILABLE);
        BY_ENDING.put("_TIMEOUT", SERVICE_UNAVAILABLE);
    }

    private CauseStatus() {}

    static HttpStatus of(Cause cause) {
        return BY_ENDING.entrySet().stream()
                .filter(rule -> cause.code().endsWith(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNPROCESSABLE_ENTITY);
    }
}
