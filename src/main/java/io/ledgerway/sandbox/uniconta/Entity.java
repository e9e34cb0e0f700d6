package io.ledgerway.sandbox.uniconta;

import io.ledgerway.sandbox.uniconta.Field.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of row with its fields, named as the .NET class (apis/uniconta.md 5). */
final class Entity {

    private final String name;
    private final List<Field> fields;
    private final Map<String, Field> byName = new HashMap<>();
    private final List<Field> key;

    Entity(String name, List<Field> fields) {
        this.name = name;
        this.fields = List.copyOf(fields);
        fields.forEach(field -> byName.put(field.name(), field));
        this.key = fields.stream().filter(field -> field.is(Role.KEY)).toList();
    }

    String name() {
        return name;
    }

    List<Field> fields() {
        return fields;
    }

    /** The fields that together name one row. */
    List<Field> key() {
        return key;
    }

    /** Whether rows are named by a number that the server gives: the last field of the key. */
    boolean numbered() {
        return key.get(key.size() - 1).is(Role.GIVEN);
    }

    Optional<Field> index() {
        return fields.stream().filter(field -> field.is(Role.INDEX)).findFirst();
    }

    /** The field of that name, in exactly this case; null when there is none. */
    Field field(String fieldName) {
        return byName.get(fieldName);
    }

    /** The field of that name, which must be there. */
    Field known(String fieldName) {
        Field field = byName.get(fieldName);
        if (field == null) {
            throw new Refused(ErrorCode.UNKNOWN_FIELD, fieldName, name);
        }
        return field;
    }

    @Override
    public String toString() {
        return name;
    }
}
