package io.ledgerway.sandbox.uniconta;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;

/** A stored row: its number and only the fields that are set, so that fifty thousand journal lines stay small. Immutable. */
final class Row {

    private final Entity entity;
    private final int number;
    private final byte[] positions;
    private final Object[] values;

    Row(Entity entity, int number, byte[] positions, Object[] values) {
        this.entity = entity;
        this.number = number;
        this.positions = positions;
        this.values = values;
    }

    Entity entity() {
        return entity;
    }

    /** The row's number in its table, in order of creation. */
    int number() {
        return number;
    }

    /** The field's value, or null when it is blank. */
    Object get(Field field) {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] == field.position()) {
                return values[i];
            }
        }
        return null;
    }

    Object get(String field) {
        return get(entity.known(field));
    }

    String text(String field) {
        return (String) get(field);
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(get(field));
    }

    /** The day of a date field, or null. */
    LocalDate day(String field) {
        return get(field) instanceof LocalDateTime date ? date.toLocalDate() : null;
    }

    void forEach(BiConsumer<Field, Object> visitor) {
        for (int i = 0; i < positions.length; i++) {
            visitor.accept(entity.fields().get(positions[i]), values[i]);
        }
    }
}
