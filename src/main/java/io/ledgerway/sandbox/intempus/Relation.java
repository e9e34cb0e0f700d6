package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Reads what a caller wrote as a relation: a URI, or a nested object that names one (apis/intempus.md 4). */
final class Relation {

    private Relation() {}

    /**
     * The row id, 0 for null.
     *
     * @throws Refusal for a URI of another kind, a row that does not exist, or a nested object with an id on create
     */
    static long id(JsonNode value, String field, Resource resource, boolean creating) {
        if (value.isNull()) {
            return 0;
        }
        if (value.isObject() && creating && value.has("id")) {
            throw Refusal.bad("cannot specify pk when creating");
        }
        JsonNode uri = value.isObject() ? value.path("resource_uri") : value;
        if (!uri.isTextual()) {
            throw Refusal.bad("The '" + field + "' field was given data that was not a URI: " + value + ".");
        }
        long id = Uri.id(resource.name(), uri.asText());
        if (id < 0) {
            throw Refusal.with(
                    404,
                    Map.of(
                            "error",
                            "An incorrect URL was provided '" + uri.asText() + "' for the '" + resource.name()
                                    + "' resource."));
        }
        if (resource.table().get(id) == null) {
            throw Refusal.bad("Could not find the provided " + field + " via resource URI '" + uri.asText() + "'.");
        }
        return id;
    }
}
