package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One page of a list.
 *
 * @param resource resource name
 * @param rows the rows as they came, numbers with all their digits
 * @param next path and query of the next page, checked; null at the end of the list
 * @param logicalTimestamp the answer's header {@code Logical-Timestamp}; null when it has none that is a number
 * @param cursorRefused the server cannot page this resource by cursor: no rows, to be read again by offset
 */
public record Page(String resource, List<JsonNode> rows, String next, Long logicalTimestamp, boolean cursorRefused) {

    static Page withoutCursor(String resource) {
        return new Page(resource, List.of(), null, null, true);
    }
}
