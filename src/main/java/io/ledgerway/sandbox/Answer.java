package io.ledgerway.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a simulator says to a call.
 *
 * @param status HTTP status; 0 = the connection is closed without an answer
 * @param headers headers of the answer; a value of several lines is sent as a header for each line
 * @param body writes the body; null = empty
 */
public record Answer(int status, Map<String, String> headers, Body body) {

    /** Writes a body, so that a long one need not be held. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A page as a proxy shows it while the system is down. */
    public static final String MAINTENANCE_PAGE =
            "<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>Back soon</h1></body></html>";

    /** No body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), null);
    }

    /** A body of JSON: a text is taken as it is, anything else is written by Jackson. */
    public static Answer json(int status, Object value) {
        if (value instanceof String text) {
            return text(status, "application/json; charset=utf-8", text);
        }
        return stream(status, "application/json; charset=utf-8", out -> Json.MAPPER.writeValue(out, value));
    }

    /** An HTML page. */
    public static Answer html(int status, String page) {
        return text(status, "text/html; charset=utf-8", page);
    }

    /** A body of text. */
    public static Answer text(int status, String contentType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return stream(status, contentType, out -> out.write(bytes));
    }

    /** A body that is written while it is sent. */
    public static Answer stream(int status, String contentType, Body body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    /** The connection is closed without an answer. */
    public static Answer dropped() {
        return empty(0);
    }

    /** The same with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /** The same with only the first half of its body. */
    Answer cut() {
        byte[] whole = bytes();
        return new Answer(status, headers, out -> out.write(whole, 0, whole.length / 2));
    }

    private byte[] bytes() {
        var buffer = new java.io.ByteArrayOutputStream();
        try {
            if (body != null) {
                body.writeTo(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.toByteArray();
    }
}
