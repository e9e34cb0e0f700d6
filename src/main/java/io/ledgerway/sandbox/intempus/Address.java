package io.ledgerway.sandbox.intempus;

import java.util.Locale;

/**
 * What a path names.
 *
 * @param resource name of the resource; null when the path is none of the API's
 * @param id row id; -1 for the list
 * @param bulk whether it is the resource's {@code bulk/}
 */
record Address(String resource, long id, boolean bulk) {

    private static final Address NOWHERE = new Address(null, -1, false);

    static Address of(String path) {
        if (!path.startsWith(Uri.BASE) || !path.endsWith("/")) {
            return NOWHERE;
        }
        String[] parts = path.substring(Uri.BASE.length()).split("/");
        if (parts.length == 1 && !parts[0].isEmpty()) {
            return new Address(parts[0], -1, false);
        }
        if (parts.length == 2 && parts[1].equals("bulk")) {
            return new Address(parts[0], -1, true);
        }
        boolean detail = parts.length == 2 && Uri.number(parts[1]) >= 0;
        return detail ? new Address(parts[0], Uri.number(parts[1]), false) : NOWHERE;
    }

    boolean list() {
        return id < 0 && !bulk;
    }

    /** What a call of this method does here, as it is counted: {@code list work_report}, {@code update case}. */
    String operation(String method) {
        if (resource == null) {
            return "unknown";
        }
        String verb = switch (method) {
            case "GET" -> list() ? "list" : "read";
            case "POST" -> bulk ? "lock" : "create";
            case "PUT", "PATCH" -> "update";
            case "DELETE" -> "delete";
            default -> method.toLowerCase(Locale.ROOT);
        };
        return verb + " " + resource;
    }
}
