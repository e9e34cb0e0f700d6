package io.ledgerway.sandbox.acumatica;

import java.util.List;
import java.util.Map;

/**
 * An entity of the endpoint, or a part of one.
 *
 * @param screen form it stands for; null for a part
 * @param graph class behind the form; null for a part
 * @param keys names of its key fields; empty for a part
 * @param fields in the answer's order
 */
record EntityType(String name, String screen, String graph, List<String> keys, Map<String, Field> fields) {

    boolean top() {
        return screen != null;
    }

    /** Null = there is none in this version. */
    Field field(String field, String version) {
        Field found = fields.get(field);
        return found != null && found.in(version) ? found : null;
    }
}
