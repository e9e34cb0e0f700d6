package io.ledgerway.intempus;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Lease;
import io.ledgerway.connection.OutsideRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Builds reading requests (apis/intempus.md 1, 2, 3, 6). */
final class IntempusRequests {

    static final String BASE = "/web/v1/";

    /** What a test reads. */
    static final PageRequest HARMLESS = PageRequest.all("company").byOffset();

    private static final int LARGEST_LIMIT = 10_000;

    private IntempusRequests() {}

    /** One page of a list: {@code batch-size} rows, by cursor where the server can. */
    static OutsideRequest page(ConnectionSettings settings, PageRequest request) {
        String path = request.next() == null ? firstPage(settings, request) : request.next();
        return read(settings, "list-", request.resource(), path);
    }

    /** One object. */
    static OutsideRequest detail(ConnectionSettings settings, String resource, String id) {
        if (!id.matches("\\d+")) {
            throw new IllegalArgumentException("'" + id + "' is no id of Intempus");
        }
        return read(settings, "get-", resource, BASE + resource + "/" + id + "/");
    }

    /**
     * Creates or changes one object.
     *
     * @param place what follows the resource in the address: nothing, or {@code <id>/}
     */
    static OutsideRequest write(
            ConnectionSettings settings,
            String operation,
            String method,
            String resource,
            String place,
            String body,
            Lease lease) {
        Map<String, String> headers = new HashMap<>(headers(settings));
        headers.put("Content-Type", "application/json; charset=utf-8");
        return new OutsideRequest(operation, method, BASE + resource + "/" + place, headers, body, lease);
    }

    /** One row of a list that every user may read. */
    static OutsideRequest harmless(ConnectionSettings settings) {
        return read(settings, "test-", HARMLESS.resource(), BASE + HARMLESS.resource() + "/?limit=1");
    }

    /** Two resources answer 500 to a cursor; the setting {@code offset-resources} names them. */
    static boolean byCursor(ConnectionSettings settings, PageRequest request) {
        String offsetResources = settings.value("offset-resources", "explored_employee_balance,schedule");
        return !request.offset()
                && Arrays.stream(offsetResources.split(",")).map(String::strip).noneMatch(request.resource()::equals);
    }

    private static String firstPage(ConnectionSettings settings, PageRequest request) {
        int limit = Math.max(1, Math.min(settings.batchSize(), LARGEST_LIMIT));
        String filter = request.selection().filter();
        return BASE + request.resource() + "/?limit=" + limit
                + (byCursor(settings, request) ? "&pagination_type=cursor" : "&offset=0")
                + (filter.isEmpty() ? "" : "&" + filter);
    }

    private static OutsideRequest read(ConnectionSettings settings, String verb, String resource, String path) {
        return OutsideRequest.read(verb + resource.replace('_', '-'), "GET", path, headers(settings), null);
    }

    private static Map<String, String> headers(ConnectionSettings settings) {
        String credentials = header(settings, "username") + ":" + header(settings, "api-key");
        return Map.of("Authorization", "ApiKey " + credentials, "Accept", "application/json");
    }

    private static String header(ConnectionSettings settings, String key) {
        String value = settings.required(key);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw InvalidSetting.of(
                    settings.name(), key, "holds a line end or another control character.", "Paste the value again.");
        }
        return value;
    }
}
