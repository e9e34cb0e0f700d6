package io.ledgerway.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The ordinary invoice with one thing changed, named by its JSON pointer. */
final class ChangedInvoice {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ChangedInvoice() {}

    static Invoice with(Invoice invoice, String path, String value) {
        return with(DocumentJson.write(invoice), path, value);
    }

    static Invoice with(String invoice, String path, String value) {
        JsonNode tree = tree(invoice);
        JsonPointer pointer = JsonPointer.compile(path);
        JsonNode parent = tree.at(pointer.head());
        if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), tree(value));
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), tree(value));
        }
        return DocumentJson.read(tree, Invoice.class);
    }

    /** With its decimals exactly. */
    static JsonNode tree(String json) {
        try {
            return EXACT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
