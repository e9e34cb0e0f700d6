package io.ledgerway.connection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What came back from one call: an HTTP answer, or the way it failed. */
public final class OutsideAnswer {

    private static final int BEGINNING = 15;

    private final Failure failure;
    private final int status;
    private final Map<String, String> headers;
    private final byte[] utf8;
    private final String detail;
    private final String advice;

    /** Most bodies are read as bytes, so the text is made when it is first asked for; twice does no harm. */
    private String body;

    private OutsideAnswer(
            Failure failure,
            int status,
            Map<String, String> headers,
            byte[] utf8,
            String body,
            String detail,
            String advice) {
        this.failure = failure;
        this.status = status;
        this.headers = Objects.requireNonNull(headers, "headers");
        this.utf8 = utf8;
        this.body = body;
        this.detail = detail;
        this.advice = advice;
    }

    /** How a call failed without an answer. */
    public enum Failure {
        NONE,
        /** Surely not executed: refused connect, unknown host, connect timeout, TLS handshake. */
        NOT_SENT,
        /** Unknown whether executed: read timeout, connection lost after sending. */
        LOST
    }

    /** @param body null counts as empty */
    public static OutsideAnswer of(int status, Map<String, String> headers, String body) {
        String text = body == null ? "" : body;
        return new OutsideAnswer(Failure.NONE, status, headers, text.getBytes(StandardCharsets.UTF_8), text, "", null);
    }

    /** @param utf8 the body's text in UTF-8, without a byte order mark; not copied */
    public static OutsideAnswer of(int status, Map<String, String> headers, byte[] utf8) {
        return new OutsideAnswer(Failure.NONE, status, headers, utf8, null, "", null);
    }

    public static OutsideAnswer failed(Failure failure, String detail) {
        return failed(failure, detail, null);
    }

    /** @param advice what a person should do; null where it may pass by itself */
    public static OutsideAnswer failed(Failure failure, String detail, String advice) {
        return new OutsideAnswer(failure, 0, Map.of(), new byte[0], "", detail, advice);
    }

    /** How the call failed without an answer; {@link Failure#NONE} when there is an answer. */
    public Failure failure() {
        return failure;
    }

    /** HTTP status; 0 without an answer. */
    public int status() {
        return status;
    }

    /** Answer headers, names in lower case. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body as text; empty when there is none. */
    public String body() {
        String text = body;
        if (text == null) {
            text = new String(utf8, StandardCharsets.UTF_8);
            body = text;
        }
        return text;
    }

    /** The body in UTF-8 as it came, not to be changed: what is no UTF-8 in it is only replaced in {@link #body()}. */
    public byte[] utf8() {
        return utf8;
    }

    /** For people: what the network said, without secrets; empty when there is an answer. */
    public String detail() {
        return detail;
    }

    /** What a person should do about the failure; empty where it may pass by itself, and when there is an answer. */
    public Optional<String> advice() {
        return Optional.ofNullable(advice);
    }

    public boolean answered() {
        return failure == Failure.NONE;
    }

    public boolean is2xx() {
        return status / 100 == 2;
    }

    /** The header's value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** {@code Retry-After} in seconds, where the answer names it so; at most an hour. */
    public Optional<Duration> retryAfter() {
        return header("retry-after")
                .filter(text -> text.trim().matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Math.min(3600, Long.parseLong(text.trim()))));
    }

    /** Whether the body is a web page: a maintenance or log-in page in front of the API. */
    public boolean looksLikeHtml() {
        int from = 0;
        while (from < utf8.length && Character.isWhitespace(utf8[from])) {
            from++;
        }
        String start = new String(utf8, from, Math.min(BEGINNING, utf8.length - from), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    /** Never headers or body: the answer to a sign-in holds its token. */
    @Override
    public String toString() {
        return answered() ? "OutsideAnswer[" + status + "]" : "OutsideAnswer[" + failure + ": " + detail + "]";
    }
}
