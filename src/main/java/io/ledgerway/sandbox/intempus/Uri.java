package io.ledgerway.sandbox.intempus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Resource URIs such as {@code /web/v1/employee/12/}. */
final class Uri {

    static final String BASE = "/web/v1/";

    private static final int MAX_DIGITS = 18;

    private Uri() {}

    /** The URI of a row; null where the id is 0. */
    static String of(String resource, long id) {
        return id == 0 ? null : BASE + resource + "/" + id + "/";
    }

    /** The id in a URI of this resource, or -1 when it is no such URI. */
    static long id(String resource, String uri) {
        String head = BASE + resource + "/";
        if (!uri.startsWith(head) || !uri.endsWith("/") || uri.length() <= head.length() + 1) {
            return -1;
        }
        return number(uri.substring(head.length(), uri.length() - 1));
    }

    /** The id in a URI of any resource, or -1. */
    static long anyId(String uri) {
        if (!uri.startsWith(BASE) || !uri.endsWith("/")) {
            return -1;
        }
        String path = uri.substring(0, uri.length() - 1);
        return number(path.substring(path.lastIndexOf('/') + 1));
    }

    /** A number of digits only, or -1. */
    static long number(String text) {
        if (text.isEmpty() || text.length() > MAX_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Long.parseLong(text);
    }

    /** A path with its query, some parameters of which are changed. */
    static String of(String path, Map<String, String> query, Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(query);
        all.putAll(changed);
        return path
                + all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
