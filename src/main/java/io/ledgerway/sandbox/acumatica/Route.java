package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Call;
import java.util.List;

/**
 * What a call's path means.
 *
 * @param endpoint name of the endpoint; null outside of one
 * @param version version of the endpoint; null outside of one
 * @param entity name of the entity; null outside of one
 * @param rest path below the entity
 */
record Route(Kind kind, String endpoint, String version, String entity, List<String> rest) {

    enum Kind {
        LOGIN,
        LOGOUT,
        TOKEN,
        AUTHORIZE,
        REVOKE,
        DISCOVERY,
        LOGIN_PAGE,
        ENDPOINTS,
        LIST,
        READ,
        SCHEMA,
        PUT,
        PATCH,
        DELETE,
        ACTION,
        STATUS,
        ATTACH,
        FILE,
        NOWHERE
    }

    static Route of(String instance, Call call) {
        String path = call.path();
        if (!path.startsWith(instance + "/")) {
            return new Route(Kind.NOWHERE, null, null, null, List.of());
        }
        String inside = path.substring(instance.length()).replaceFirst("/+$", "");
        Kind fixed = fixed(call.method(), inside);
        if (fixed != null) {
            return new Route(fixed, null, null, null, List.of());
        }
        List<String> parts = List.of(inside.substring(1).split("/"));
        if (!parts.get(0).equals("entity") || parts.size() < 4) {
            return new Route(Kind.NOWHERE, null, null, null, List.of());
        }
        List<String> rest = parts.subList(4, parts.size());
        return new Route(kind(call.method(), parts.get(3), rest), parts.get(1), parts.get(2), parts.get(3), rest);
    }

    private static Kind fixed(String method, String inside) {
        return switch (method + " " + inside) {
            case "POST /entity/auth/login" -> Kind.LOGIN;
            case "POST /entity/auth/logout" -> Kind.LOGOUT;
            case "POST /identity/connect/token" -> Kind.TOKEN;
            case "POST /identity/connect/revocation" -> Kind.REVOKE;
            case "GET /identity/connect/authorize", "POST /identity/connect/authorize" -> Kind.AUTHORIZE;
            case "GET /identity/.well-known/openid-configuration" -> Kind.DISCOVERY;
            case "GET /Frames/Login.aspx" -> Kind.LOGIN_PAGE;
            case "GET /entity" -> Kind.ENDPOINTS;
            default -> null;
        };
    }

    private static Kind kind(String method, String entity, List<String> rest) {
        boolean files = entity.equals("files");
        return switch (method) {
            case "GET" -> files ? Kind.FILE : read(rest);
            case "PUT" -> files || rest.contains("files") ? Kind.ATTACH : rest.isEmpty() ? Kind.PUT : Kind.NOWHERE;
            case "PATCH" -> rest.isEmpty() ? Kind.PATCH : Kind.NOWHERE;
            case "DELETE" -> rest.isEmpty() ? Kind.NOWHERE : Kind.DELETE;
            case "POST" -> rest.size() == 1 ? Kind.ACTION : Kind.NOWHERE;
            default -> Kind.NOWHERE;
        };
    }

    private static Kind read(List<String> rest) {
        if (rest.isEmpty()) {
            return Kind.LIST;
        }
        if (rest.size() == 1 && rest.get(0).equals("$adHocSchema")) {
            return Kind.SCHEMA;
        }
        return rest.size() == 3 && rest.get(1).equals("status") ? Kind.STATUS : Kind.READ;
    }

    /** As calls are counted and faults ordered, such as {@code put Invoice}, {@code list Bill}, {@code ReleaseInvoice}. */
    String operation() {
        return switch (kind) {
            case ACTION -> rest.get(0);
            case STATUS -> "status " + rest.get(0);
            case LIST, READ, SCHEMA, PUT, PATCH, DELETE, ATTACH -> word() + " " + entity;
            default -> word();
        };
    }

    boolean writes() {
        return List.of(Kind.PUT, Kind.PATCH, Kind.DELETE, Kind.ACTION, Kind.ATTACH)
                .contains(kind);
    }

    private String word() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
