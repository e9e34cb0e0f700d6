package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.connection.ConnectionSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the endpoint that the settings name in the list that the instance gives, so that a wrong one fails early and says which
 * there are (apis/acumatica.md 1). Names match case-blind; {@code 24.200} means {@code 24.200.001}.
 */
final class EndpointChoice {

    static final String DEFAULT_NAME = "Default";
    /** Served by 2024 R2 and everything newer that is known. */
    static final String DEFAULT_VERSION = "24.200.001";

    private EndpointChoice() {}

    /** One of an instance. */
    record Endpoint(String name, String version) {

        /** As it stands in paths. */
        String path() {
            return name + "/" + version;
        }
    }

    /** The endpoints of an answer, which is a list, or holds one; empty when it holds none. */
    static List<Endpoint> list(JsonNode answer) {
        JsonNode rows = answer.isArray() ? answer : answer.path("endpoints");
        List<Endpoint> endpoints = new ArrayList<>();
        rows.forEach(row -> {
            if (row.path("name").isTextual() && row.path("version").isTextual()) {
                endpoints.add(new Endpoint(
                        row.path("name").asText(), row.path("version").asText()));
            }
        });
        return endpoints;
    }

    static Optional<Endpoint> of(ConnectionSettings connection, List<Endpoint> there) {
        String name = name(connection);
        String version = version(connection);
        return there.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .filter(each -> each.version().equals(version) || each.version().startsWith(version + "."))
                .reduce((first, later) -> later);
    }

    static Cause missing(ConnectionSettings connection, List<Endpoint> there) {
        List<String> same = there.stream()
                .filter(each -> each.name().equalsIgnoreCase(name(connection)))
                .map(Endpoint::version)
                .toList();
        List<String> names =
                there.stream().map(Endpoint::name).distinct().sorted().toList();
        return new Cause(
                "ENDPOINT_UNKNOWN",
                "Connection " + connection.name() + ": the instance has no endpoint " + name(connection) + " "
                        + version(connection) + ". "
                        + (same.isEmpty()
                                ? "It has the endpoints " + String.join(", ", names) + "."
                                : "Of " + name(connection) + " it has the versions " + String.join(", ", same) + "."),
                "Set endpoint-name and endpoint-version to one of them.");
    }

    /** What the settings ask for; a change makes another choice. */
    static String asked(ConnectionSettings connection) {
        return connection.url() + " " + name(connection) + " " + version(connection);
    }

    private static String name(ConnectionSettings connection) {
        return connection.value("endpoint-name", DEFAULT_NAME);
    }

    private static String version(ConnectionSettings connection) {
        return connection.value("endpoint-version", DEFAULT_VERSION);
    }
}
