package io.ledgerway.sandbox;

import java.util.Locale;
import java.util.Map;

/**
 * One HTTP request as a simulator sees it.
 *
 * @param method GET, POST, …
 * @param path decoded path, without query
 * @param query decoded query parameters in their order; of a repeated one the last
 * @param headers first value of each header, names in lower case
 * @param body UTF-8 text, of a file (octet stream, PDF, image) a character for each byte; empty when there is none
 */
public record Call(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    /** The first value of a header, or null. */
    public String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The same call under another path. */
    public Call at(String otherPath) {
        return new Call(method, otherPath, query, headers, body);
    }

    /** Never headers and body: they hold secrets. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
