package io.ledgerway.intempus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ledgerway.connection.OutsideAnswer;
import java.io.IOException;

/** Reads JSON with every digit of its numbers. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** From the bytes, which a parser goes through faster than characters; from the text where they are no UTF-8. */
    static JsonNode read(OutsideAnswer answer) throws JsonProcessingException {
        try {
            return MAPPER.readTree(answer.utf8());
        } catch (IOException e) {
            return read(answer.body());
        }
    }

    static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** The object or array in the text; null when there is none. */
    static JsonNode containerOrNull(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json.isContainerNode() ? json : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
