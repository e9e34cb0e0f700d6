package io.ledgerway.sandbox.uniconta;

import java.util.ArrayList;
import java.util.List;

/** A row in the making. */
final class RowDraft {

    private final Entity entity;
    private final Object[] values;

    RowDraft(Entity entity) {
        this.entity = entity;
        this.values = new Object[entity.fields().size()];
    }

    /** A draft that starts as a copy of a stored row. */
    static RowDraft of(Row row) {
        RowDraft draft = new RowDraft(row.entity());
        row.forEach(draft::set);
        return draft;
    }

    /** The same draft of the entity with the company's own fields. */
    RowDraft stored() {
        Entity whole = Entities.stored(entity);
        if (whole == entity) {
            return this;
        }
        RowDraft draft = new RowDraft(whole);
        System.arraycopy(values, 0, draft.values, 0, values.length);
        return draft;
    }

    /** The same, with what a row has in those of its own fields that this draft cannot have. */
    RowDraft storedOver(Row row) {
        RowDraft draft = stored();
        draft.entity.fields().stream().skip(values.length).forEach(field -> draft.set(field, row.get(field)));
        return draft;
    }

    Entity entity() {
        return entity;
    }

    Object get(Field field) {
        return values[field.position()];
    }

    Object get(String field) {
        return get(entity.known(field));
    }

    /** @param value null to blank the field */
    RowDraft set(Field field, Object value) {
        if (value != null && !field.type().holds(value)) {
            throw new IllegalArgumentException(entity + "." + field.name() + " cannot hold " + value);
        }
        values[field.position()] = value;
        return this;
    }

    RowDraft set(String field, Object value) {
        return set(entity.known(field), value);
    }

    /** Sets a field that is still blank. */
    RowDraft fill(String field, Object value) {
        return get(field) == null ? set(field, value) : this;
    }

    List<Object> key() {
        List<Object> key = new ArrayList<>();
        entity.key().forEach(field -> key.add(get(field)));
        return key;
    }

    Row seal(int number) {
        int set = 0;
        for (Object value : values) {
            set += value == null ? 0 : 1;
        }
        byte[] positions = new byte[set];
        Object[] kept = new Object[set];
        for (int i = 0, next = 0; i < values.length; i++) {
            if (values[i] != null) {
                positions[next] = (byte) i;
                kept[next++] = values[i];
            }
        }
        return new Row(entity, number, positions, kept);
    }
}
