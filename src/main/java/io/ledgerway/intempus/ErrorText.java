package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The words in an error answer, whatever its shape (apis/intempus.md 5); never the traceback. */
final class ErrorText {

    private static final int LENGTH = 300;

    private ErrorText() {}

    static String of(JsonNode error) {
        List<String> words = new ArrayList<>();
        collect("", error, words);
        return Excerpt.of(String.join("; ", words), LENGTH);
    }

    private static void collect(String field, JsonNode node, List<String> words) {
        if (node.isObject()) {
            node.properties().forEach(property -> {
                if (!property.getKey().equals("traceback")) {
                    collect(within(field, property.getKey()), property.getValue(), words);
                }
            });
        } else if (node.isArray()) {
            node.forEach(element -> collect(field, element, words));
        } else if (!node.isNull()) {
            words.add(field.isEmpty() ? node.asText() : field + ": " + node.asText());
        }
    }

    private static String within(String field, String name) {
        if (name.equals("error") || name.equals("error_message")) {
            return field;
        }
        return field.isEmpty() ? name : field + "." + name;
    }
}
