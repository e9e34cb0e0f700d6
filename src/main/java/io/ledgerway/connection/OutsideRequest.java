package io.ledgerway.connection;

import java.net.URI;
import java.util.Map;

/**
 * One HTTP request to an outside system, before it is sent.
 *
 * @param operation short name for metrics, history and diagrams, such as {@code insert-lines}
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path path and query as they go on the wire, starting with {@code /}, behind the address; {@code /} alone is the
 *     address itself
 * @param headers headers to send, secrets included: never printed
 * @param body body to send, UTF-8; null for none
 * @param address where it goes instead of the connection's own address, such as the data centre that a session belongs
 *     to; null for that address. Whoever takes it from an answer checks that it is the vendor's
 * @param lease the call is made only while this lease outlasts the read timeout; null for reads, which need none
 */
public record OutsideRequest(
        String operation,
        String method,
        String path,
        Map<String, String> headers,
        String body,
        URI address,
        Lease lease) {

    public OutsideRequest {
        headers = Map.copyOf(headers);
    }

    /** A request to the connection's own address. */
    public OutsideRequest(
            String operation, String method, String path, Map<String, String> headers, String body, Lease lease) {
        this(operation, method, path, headers, body, null, lease);
    }

    /** The same to another address of the same system. */
    public OutsideRequest at(URI other) {
        return new OutsideRequest(operation, method, path, headers, body, other, lease);
    }

    /** A request that changes nothing in the target. */
    public static OutsideRequest read(
            String operation, String method, String path, Map<String, String> headers, String body) {
        return new OutsideRequest(operation, method, path, headers, body, null);
    }

    /** Never headers, body or query: they may hold secrets. */
    @Override
    public String toString() {
        int query = path.indexOf('?');
        return operation + ": " + method + " " + (query < 0 ? path : path.substring(0, query));
    }
}
