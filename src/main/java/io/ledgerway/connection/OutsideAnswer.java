package io.ledgerway.connection;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What came back from one call: an HTTP answer, or the way it failed.
 *
 * @param failure how the call failed without an answer; {@link Failure#NONE} when there is an answer
 * @param status HTTP status; 0 without an answer
 * @param headers answer headers, names in lower case
 * @param body answer body as text; empty when there is none
 * @param detail for people: what the network said, without secrets; empty when there is an answer
 */
public record OutsideAnswer(Failure failure, int status, Map<String, String> headers, String body, String detail) {

    /** How a call failed without an answer. */
    public enum Failure {
        NONE,
        /** Surely not executed: refused connect, unknown host, connect timeout, TLS handshake. */
        NOT_SENT,
        /** Unknown whether executed: read timeout, connection lost after sending. */
        LOST
    }

    public static OutsideAnswer of(int status, Map<String, String> headers, String body) {
        return new OutsideAnswer(Failure.NONE, status, headers, body == null ? "" : body, "");
    }

    public static OutsideAnswer failed(Failure failure, String detail) {
        return new OutsideAnswer(failure, 0, Map.of(), "", detail);
    }

    public boolean answered() {
        return failure == Failure.NONE;
    }

    public boolean is2xx() {
        return status / 100 == 2;
    }

    /** The header's value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** {@code Retry-After} in seconds, where the answer names it so; at most an hour. */
    public Optional<Duration> retryAfter() {
        return header("retry-after")
                .filter(text -> text.trim().matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Math.min(3600, Long.parseLong(text.trim()))));
    }

    /** Whether the body is a web page: a maintenance or log-in page in front of the API. */
    public boolean looksLikeHtml() {
        String start = body.stripLeading();
        start = start.substring(0, Math.min(15, start.length())).toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    /** Never headers or body: the answer to a sign-in holds its token. */
    @Override
    public String toString() {
        return answered() ? "OutsideAnswer[" + status + "]" : "OutsideAnswer[" + failure + ": " + detail + "]";
    }
}
