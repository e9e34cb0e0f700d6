package io.ledgerway.uniconta;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of {@code ProjectJournalLineClient} as it is sent. Fields without a value are left out: the vendor may take
 * an explicit null for a missing argument (apis/uniconta.md 2.4).
 *
 * @param values text, {@link BigDecimal} or Boolean by field, never null
 */
record JournalLine(Map<LineField, Object> values) {

    public JournalLine {
        Map<LineField, Object> present = new EnumMap<>(LineField.class);
        values.forEach((field, value) -> {
            if (value != null) {
                present.put(field, value);
            }
        });
        values = Collections.unmodifiableMap(present);
    }

    /** The reference that finds this line again. */
    String reference() {
        return text(LineField.REFERENCE_NUMBER);
    }

    String text(LineField field) {
        return (String) values.get(field);
    }

    BigDecimal number(LineField field) {
        return (BigDecimal) values.get(field);
    }

    /** The properties by their names on the wire, in the order they are written. */
    Map<String, Object> wire() {
        Map<String, Object> wire = new LinkedHashMap<>();
        values.forEach((field, value) -> wire.put(field.wire(), value));
        return wire;
    }
}
