package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connection.OutsideAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the text of an answer says, whatever its status. Uniconta tells errors in a 2xx as well: as a bare string, as
 * plain text or as an object with {@code Err} (apis/uniconta.md 2.4).
 */
public sealed interface AnswerBody {

    /** A JSON array. */
    record Rows(List<JsonNode> rows) implements AnswerBody {}

    /** A JSON object without an error in it. */
    record Row(JsonNode row) implements AnswerBody {}

    /** Empty, or a word or number for success. */
    record Done() implements AnswerBody {}

    /**
     * An error.
     *
     * @param error its name, number or text
     * @param property the field that {@code ErrorProperty} names; null when none is named
     * @param value the value that {@code ErrorValue} names; null when none is named
     */
    record Refusal(String error, String property, String value) implements AnswerBody {}

    /** Neither JSON nor an error text: a web page, or cut in the middle. */
    record Unreadable() implements AnswerBody {}

    /** Success is spelled {@code Succes} by the vendor. */
    Set<String> SUCCESS = Set.of("succes", "success", "0", "true", "");

    int LONGEST_ERROR = 300;

    /** What begins so is JSON that was cut in the middle, or a web page: never an error's name. */
    String UNFINISHED = "{[<\"";

    /** From the bytes where they are JSON, as nearly always. */
    static AnswerBody of(OutsideAnswer answer) {
        try {
            JsonNode json = UnicontaJson.MAPPER.readTree(answer.utf8());
            return json.isMissingNode() ? new Done() : of(json);
        } catch (IOException e) {
            return of(answer.body());
        }
    }

    /** From a text, JSON or not. */
    static AnswerBody of(String text) {
        String body = text.strip();
        if (body.isEmpty()) {
            return new Done();
        }
        try {
            return of(UnicontaJson.MAPPER.readTree(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return UNFINISHED.indexOf(body.charAt(0)) >= 0 ? new Unreadable() : word(body);
        }
    }

    private static AnswerBody of(JsonNode json) {
        if (json.isArray()) {
            List<JsonNode> rows = new ArrayList<>();
            for (JsonNode row : json) {
                if (row.isObject() && of(row) instanceof Refusal refusal) {
                    return refusal;
                }
                rows.add(row);
            }
            return new Rows(rows);
        }
        if (json.isObject()) {
            AnswerBody error = json.has("Err") ? word(json.path("Err").asText("")) : new Done();
            return error instanceof Refusal refusal
                    ? new Refusal(
                            refusal.error(),
                            UnicontaJson.text(json, "ErrorProperty"),
                            UnicontaJson.text(json, "ErrorValue"))
                    : new Row(json);
        }
        return json.isNull() ? new Done() : word(json.asText());
    }

    private static AnswerBody word(String text) {
        String word = text.strip();
        if (SUCCESS.contains(word.toLowerCase(Locale.ROOT)) || word.equals("null")) {
            return new Done();
        }
        String error = word.equalsIgnoreCase("false") ? "NoSucces" : word;
        return new Refusal(error.substring(0, Math.min(error.length(), LONGEST_ERROR)), null, null);
    }
}
