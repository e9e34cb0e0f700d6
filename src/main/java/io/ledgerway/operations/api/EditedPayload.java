package io.ledgerway.operations.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.TimeEntry;
import java.util.List;

/** What an operator may send in place of a document: a whole time entry that is still the same one. */
final class EditedPayload {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> MANDATORY = List.of("employee", "unit", "amount", "date");

    private EditedPayload() {}

    /** @throws CausedException code {@code PAYLOAD_INVALID} or {@code IDENTITY_CHANGED} */
    static void check(String before, String edited) {
        JsonNode document = read(edited);
        if (!document.isObject()) {
            throw invalid("it is no JSON object");
        }
        String id = read(before).path("id").asText();
        if (!document.path("id").asText().equals(id)) {
            throw new CausedException(new Cause(
                    "IDENTITY_CHANGED",
                    "An edit keeps the document's identity: its id is '" + id + "'.",
                    "Leave \"id\" as it was."));
        }
        List<String> lacking =
                MANDATORY.stream().filter(field -> !document.hasNonNull(field)).toList();
        if (!lacking.isEmpty()) {
            throw invalid("it lacks " + String.join(", ", lacking));
        }
        DocumentJson.read(edited, TimeEntry.class);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw invalid(
                    "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + " is no JSON");
        }
    }

    private static CausedException invalid(String why) {
        return new CausedException(new Cause(
                "PAYLOAD_INVALID", "This cannot be the document: " + why + ".", "Correct it and send it again."));
    }
}
