package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * A property of an entity, as the vendor's service description has it.
 *
 * @param position place in the entity, from 0
 * @param labels the enumeration whose labels it holds, or null
 * @param maxLength hard limit in characters; 0 when none is known
 */
record Field(String name, int position, FieldType type, Labels labels, int maxLength, Set<Role> roles) {

    /** How a field behaves: part of the key, needed, given by the server, read only, or indexed by the simulator. */
    enum Role {
        KEY,
        REQUIRED,
        GIVEN,
        READ_ONLY,
        INDEX
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    /** @return the value to store; null when blank or when a date says year 1, .NET's "no date" */
    Object read(JsonNode json) {
        Object value = typed(json);
        if (value instanceof String text) {
            if (maxLength > 0 && text.length() > maxLength) {
                throw new Refused(ErrorCode.VALUE_TOO_LONG, name, text);
            }
            return text.isBlank() ? null : labels == null ? text : label(text);
        }
        return value instanceof LocalDateTime date && date.getYear() == 1 ? null : value;
    }

    /** A filter text as a value to compare with. */
    Object parse(String filterText) {
        try {
            return labels == null || filterText.isEmpty() ? type.parse(filterText) : label(filterText);
        } catch (RuntimeException notOfThisType) {
            throw new Refused(ErrorCode.WRONG_VALUE, name, filterText);
        }
    }

    private Object typed(JsonNode json) {
        Object value;
        try {
            value = type.read(json);
        } catch (RuntimeException notOfThisType) {
            value = null;
        }
        if (value == null) {
            throw new Refused(ErrorCode.WRONG_VALUE, name, json.isTextual() ? json.textValue() : json);
        }
        return value;
    }

    private String label(String text) {
        String stored = labels.stored(text);
        if (stored == null) {
            throw new Refused(ErrorCode.WRONG_VALUE, name, text);
        }
        return stored;
    }
}
