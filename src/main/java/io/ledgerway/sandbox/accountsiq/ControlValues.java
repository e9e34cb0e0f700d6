package io.ledgerway.sandbox.accountsiq;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Fields as JSON and Java maps hold them, into the contract's types. */
final class ControlValues {

    private static final SimpleValues SIMPLE = new SimpleValues(ZoneOffset.UTC);

    private ControlValues() {}

    /** @throws IllegalArgumentException when a field is unknown or its value cannot be read */
    static Values read(String type, Map<String, ?> fields) {
        Values values = new Values();
        fields.forEach((name, value) -> {
            Field field = Contract.get().fields(type).stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(type + " has no field " + name + "."));
            values.with(name, value(field, value));
        });
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Object value(Field field, Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> value(field.item(), each)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return read(field.type(), (Map<String, ?>) map);
        }
        String text = SimpleValues.written(value);
        boolean day = field.type().equals("dateTime") && text.length() == "2026-03-31".length();
        try {
            return SIMPLE.read(field.type(), day ? text + "T00:00:00" : text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(field.name() + " cannot be " + text + ".");
        }
    }
}
