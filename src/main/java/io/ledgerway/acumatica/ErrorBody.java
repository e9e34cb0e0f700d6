package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ledgerway.document.FreeText;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a refusal: an HttpError, or the record sent back with an error beside each bad field (apis/acumatica.md 4.5). The
 * stack trace is for nobody.
 *
 * @param types exception types, outermost first
 * @param texts what it says, in order
 */
record ErrorBody(List<String> types, List<String> texts) {

    private static final int LONGEST = 600;
    private static final int MOST = 8;

    static ErrorBody of(String body) {
        JsonNode root = AcumaticaJson.read(body).orElse(MissingNode.getInstance());
        List<String> types = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (JsonNode at = root; at.isObject() && types.size() < MOST; at = at.path("innerException")) {
            add(types, at.path("exceptionType"));
            add(texts, at.path("exceptionMessage"));
        }
        fields(root.path("entity").isObject() ? root.path("entity") : root, "", texts);
        root.path("modelState")
                .fields()
                .forEachRemaining(field -> field.getValue().forEach(text -> add(texts, text)));
        if (texts.isEmpty()) {
            add(texts, root.path("message"));
            add(texts, root.path("error_description"));
            add(texts, root.path("error"));
        }
        return new ErrorBody(types, texts.stream().distinct().toList());
    }

    /** Whether an exception type, or what is said, holds this expression. */
    boolean tells(String expression) {
        return types.stream().anyMatch(type -> type.matches("(?is).*(" + expression + ").*"))
                || texts.stream().anyMatch(text -> text.matches("(?is).*(" + expression + ").*"));
    }

    /** For people. */
    String said() {
        return FreeText.cut(String.join(" ", texts), LONGEST);
    }

    private static void fields(JsonNode record, String where, List<String> texts) {
        if (record.path("error").isTextual() && where.isEmpty() && record.has("id")) {
            add(texts, record.path("error"));
        }
        record.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isObject() && value.path("error").isTextual()) {
                texts.add(where + field.getKey() + ": "
                        + clean(value.path("error").asText()));
            } else if (value.isArray()) {
                int row = 1;
                for (JsonNode each : value) {
                    if (each.path("error").isTextual()) {
                        texts.add(field.getKey() + " " + row + ": "
                                + clean(each.path("error").asText()));
                    }
                    if (each.isObject()) {
                        fields(each, field.getKey() + " " + row + " ", texts);
                    }
                    row++;
                }
            } else if (value.isObject() && !field.getKey().equals("innerException")) {
                fields(value, where + field.getKey() + " ", texts);
            }
        });
    }

    private static void add(List<String> texts, JsonNode node) {
        if (node.isTextual() && !node.asText().isBlank()) {
            texts.add(clean(node.asText()));
        }
    }

    /** Key values come padded with blanks. */
    private static String clean(String text) {
        String one = text.replaceAll("\\s+", " ").strip();
        return one.matches(".*[.!?]") ? one : one + ".";
    }
}
