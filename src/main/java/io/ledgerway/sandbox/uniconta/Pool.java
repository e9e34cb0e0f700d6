package io.ledgerway.sandbox.uniconta;

import java.util.HashMap;
import java.util.Map;

/** Makes equal values one object: fifty thousand lines name the same few projects, employees, days and amounts. */
final class Pool {

    private static final int MOST = 20_000;

    private final Map<Object, Object> values = new HashMap<>();

    /** The same row draft, with values that others hold too; long texts and references are seldom shared and left alone. */
    RowDraft shared(RowDraft draft) {
        for (Field field : draft.entity().fields()) {
            Object value = draft.get(field);
            boolean own = field.is(Field.Role.INDEX)
                    || field.is(Field.Role.GIVEN)
                    || field.name().equals("Text");
            if (value != null && !own) {
                draft.set(field, shared(value));
            }
        }
        return draft;
    }

    private Object shared(Object value) {
        Object known = values.get(value);
        if (known == null && values.size() < MOST) {
            values.put(value, value);
        }
        return known == null ? value : known;
    }
}
