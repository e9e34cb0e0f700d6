package io.ledgerway.uniconta.invoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.uniconta.UnicontaJson;

/** A row as Uniconta answers it. */
final class UnicontaRow {

    private UnicontaRow() {}

    /** @param json with apostrophes for quotation marks */
    static JsonNode of(String json) {
        try {
            return UnicontaJson.read(json.replace('\'', '"'), JsonNode.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
