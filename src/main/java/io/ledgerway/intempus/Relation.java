package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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

    private static final String PATH = "/web/v1/";
    private static final int MOST_DIGITS = 18;
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://[^/]+)?/web/v1/([a-z_]+)/(\\d{1,18})/?");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** The relation to an object of this resource; empty when it is no such relation. */
    static Optional<Relation> of(JsonNode node, String resource) {
        if (node.isObject()) {
            String id = node.path("id").asText();
            return ID.matcher(id).matches() ? Optional.of(new Relation(id, node)) : Optional.empty();
        }
        String text = node.asText();
        String plain = plainId(text, resource);
        if (plain != null) {
            return Optional.of(new Relation(plain, MissingNode.getInstance()));
        }
        Matcher address = ADDRESS.matcher(text);
        return address.matches() && address.group(1).equals(resource)
                ? Optional.of(new Relation(address.group(2), MissingNode.getInstance()))
                : Optional.empty();
    }

    /** The id of an address as lists give it, such as {@code /web/v1/case/17/}; null where it is written otherwise. */
    private static String plainId(String address, String resource) {
        int from = PATH.length() + resource.length() + 1;
        int to = address.length() - 1;
        boolean plain = from < to
                && to - from <= MOST_DIGITS
                && address.startsWith(PATH)
                && address.startsWith(resource, PATH.length())
                && address.charAt(from - 1) == '/'
                && address.charAt(to) == '/';
        for (int i = from; plain && i < to; i++) {
            plain = address.charAt(i) >= '0' && address.charAt(i) <= '9';
        }
        return plain ? address.substring(from, to) : null;
    }
}
