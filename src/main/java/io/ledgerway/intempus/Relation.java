package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A relation to another object: lists give its address, a detail may embed the object itself (apis/intempus.md 4).
 *
 * @param id the object's id, digits
 * @param embedded the object where it is embedded; else a missing node
 */
record Relation(String id, JsonNode embedded) {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://[^/]+)?/web/v1/([a-z_]+)/(\\d{1,18})/?");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** The relation to an object of this resource; empty when it is no such relation. */
    static Optional<Relation> of(JsonNode node, String resource) {
        if (node.isObject()) {
            String id = node.path("id").asText();
            return ID.matcher(id).matches() ? Optional.of(new Relation(id, node)) : Optional.empty();
        }
        Matcher address = ADDRESS.matcher(node.asText());
        return address.matches() && address.group(1).equals(resource)
                ? Optional.of(new Relation(address.group(2), node.path("none")))
                : Optional.empty();
    }
}
