package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.sandbox.Json;

/** A journal line as a client sends it: the ordinary one, and what a test makes different. */
final class Line {

    private final ObjectNode json;

    Line(ObjectNode json) {
        this.json = json;
        with("Journal", "INTEMPUS");
        with("Date", "2025-09-27T00:00:00");
        with("Project", "P1");
        with("Employee", "17");
        with("PayrollCategory", "10");
        with("PrCategory", "TIMER");
        raw("Qty", "7.5");
        with("Unit", "Hours");
        with("Text", "Montage");
    }

    Line with(String field, String value) {
        json.put(field, value);
        return this;
    }

    /** Sets a field to any JSON. */
    Line raw(String field, String value) {
        try {
            JsonNode node = Json.MAPPER.readTree(value);
            json.set(field, node);
            return this;
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(value, e);
        }
    }

    Line without(String field) {
        json.remove(field);
        return this;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
