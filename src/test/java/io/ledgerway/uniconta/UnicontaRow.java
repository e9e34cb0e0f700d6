package io.ledgerway.uniconta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** A row as Uniconta answers it. */
final class UnicontaRow {

    private UnicontaRow() {}

    /** @param json with apostrophes for quotation marks */
    static JsonNode of(String json) {
        try {
            return UnicontaJson.MAPPER.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
