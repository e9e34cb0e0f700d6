package io.ledgerway.sandbox.intacct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of an object in reads, in their order. */
final class RowShape {

    private final String object;
    private final Map<String, ReadField> fields = new LinkedHashMap<>();

    RowShape(String object) {
        this.object = object;
    }

    /** Such as {@code ARINVOICE}. */
    String object() {
        return object;
    }

    @SuppressWarnings("unchecked")
    <T> RowShape add(String name, FieldType type, Function<T, Object> value) {
        fields.put(name, new ReadField(name, type, source -> value.apply((T) source)));
        return this;
    }

    Optional<ReadField> find(String name) {
        return Optional.ofNullable(fields.get(name.toUpperCase(Locale.ROOT)));
    }

    Collection<ReadField> fields() {
        return fields.values();
    }

    /** @throws Refused naming all that are unknown */
    List<ReadField> selected(List<String> names) {
        List<String> unknown =
                names.stream().filter(name -> find(name).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw Errors.unknownFields(object, unknown);
        }
        List<ReadField> selected = new ArrayList<>();
        names.forEach(name -> selected.add(find(name).orElseThrow()));
        return selected;
    }

    /** @throws Refused when the filter names a field that is not there */
    ReadField filtered(String name) {
        return find(name).orElseThrow(() -> Errors.unknownFilterField(object, name));
    }
}
