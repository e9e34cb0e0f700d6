package io.ledgerway.acumatica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/** How this room reads and writes JSON: decimals exact and plain, each scalar wrapped as {@code {"value": …}} (apis/acumatica.md 4.1). */
final class AcumaticaJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private AcumaticaJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text as JSON; empty when it is none, such as a web page. */
    static Optional<JsonNode> read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be written as JSON: " + e.getOriginalMessage());
        }
    }

    /** A wrapped text, blanks around it removed; null when it is absent, {@code {}} or blank. */
    static String text(JsonNode row, String field) {
        JsonNode value = row.path(field).path("value");
        String text = value.isNull() ? "" : value.asText("").strip();
        return text.isEmpty() ? null : text;
    }

    /** A wrapped number, also when it comes as text; null when it is absent or no number. */
    static BigDecimal number(JsonNode row, String field) {
        JsonNode value = row.path(field).path("value");
        if (value.isNumber()) {
            return value.decimalValue();
        }
        try {
            return value.isTextual() ? new BigDecimal(value.asText().strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
