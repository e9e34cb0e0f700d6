package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A row of one of the small resources, as the JSON it is stored as. */
record MasterRow(long id, long stamp, ObjectNode fields) implements Row {

    @Override
    public Object value(String field) {
        return switch (field) {
            case "id" -> id;
            case "logical_timestamp" -> stamp;
            default -> plain(fields.get(field));
        };
    }

    /** A field as text; null where there is none. */
    String text(String field) {
        JsonNode value = fields.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    boolean is(String field) {
        return fields.path(field).asBoolean();
    }

    /** The row id that a relation points to, 0 = none. */
    int relation(String field) {
        String uri = text(field);
        return uri == null ? 0 : (int) Uri.anyId(uri);
    }

    private static Object plain(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.longValue();
        }
        long related = Uri.anyId(value.asText());
        return related < 0 ? value.asText() : (Object) related;
    }
}
