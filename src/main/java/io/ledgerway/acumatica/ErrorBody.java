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
 * @param texts what it says, in order; its kind is told by these
 * @param words the same for people, with the place and the value at fault
 */
record ErrorBody(List<String> types, List<String> texts, List<String> words) {

    private static final int LONGEST = 600;
    private static final int LONGEST_VALUE = 40;
    private static final int MOST = 8;

    static ErrorBody of(String body) {
        JsonNode root = AcumaticaJson.read(body).orElse(MissingNode.getInstance());
        List<String> types = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (JsonNode at = root; at.isObject() && types.size() < MOST; at = at.path("innerException")) {
            add(types, at.path("exceptionType"));
            add(texts, at.path("exceptionMessage"));
        }
        List<String> words = new ArrayList<>(texts);
        fields(root.path("entity").isObject() ? root.path("entity") : root, "", texts, words);
        root.path("modelState")
                .fields()
                .forEachRemaining(field -> field.getValue().forEach(text -> add(texts, words, text)));
        if (texts.isEmpty()) {
            add(texts, words, root.path("message"));
            add(texts, words, root.path("error_description"));
            add(texts, words, root.path("error"));
        }
        return new ErrorBody(types, texts, words.stream().distinct().toList());
    }

    /** Whether an exception type, or what is said, holds this expression. */
    boolean tells(String expression) {
        return types.stream().anyMatch(type -> type.matches("(?is).*(" + expression + ").*"))
                || texts.stream().anyMatch(text -> text.matches("(?is).*(" + expression + ").*"));
    }

    /** For people. */
    String said() {
        return FreeText.cut(String.join(" ", words), LONGEST);
    }

    private static void fields(JsonNode record, String where, List<String> texts, List<String> words) {
        if (record.path("error").isTextual() && where.isEmpty() && record.has("id")) {
            add(texts, words, record.path("error"));
        }
        record.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isObject() && value.path("error").isTextual()) {
                String error = clean(value.path("error").asText());
                texts.add(error);
                words.add(where + field.getKey() + sent(value.path("value")) + ": " + error);
            } else if (value.isArray()) {
                int row = 1;
                for (JsonNode each : value) {
                    if (each.path("error").isTextual()) {
                        String error = clean(each.path("error").asText());
                        texts.add(error);
                        words.add(field.getKey() + " " + row + ": " + error);
                    }
                    if (each.isObject()) {
                        fields(each, field.getKey() + " " + row + " ", texts, words);
                    }
                    row++;
                }
            } else if (value.isObject() && !field.getKey().equals("innerException")) {
                fields(value, where + field.getKey() + " ", texts, words);
            }
        });
    }

    /** The value at fault, where there is one to see. */
    private static String sent(JsonNode value) {
        return value.isValueNode() && !value.asText("").isBlank()
                ? " '" + FreeText.cut(value.asText().strip(), LONGEST_VALUE) + "'"
                : "";
    }

    private static void add(List<String> texts, List<String> words, JsonNode node) {
        int before = texts.size();
        add(texts, node);
        words.addAll(texts.subList(before, texts.size()));
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
