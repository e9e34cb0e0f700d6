package io.ledgerway.sandbox.intacct;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The company's master records. Safe for many threads. */
final class Masters {

    private final Map<MasterKind, Map<String, MasterRow>> rows = new EnumMap<>(MasterKind.class);

    synchronized Optional<MasterRow> find(MasterKind kind, String id) {
        return Optional.ofNullable(of(kind).get(id));
    }

    synchronized Collection<MasterRow> all(MasterKind kind) {
        return List.copyOf(of(kind).values());
    }

    /**
     * Adds a row, or changes fields of the one that is there; a blank value empties a field.
     *
     * @throws IllegalArgumentException when the object has no such field
     */
    synchronized MasterRow put(MasterKind kind, String id, Map<String, ?> changes) {
        MasterRow before = of(kind).get(id);
        Map<String, String> fields = before == null ? new HashMap<>() : new HashMap<>(before.fields());
        changes.forEach((field, value) -> {
            if (!kind.others().contains(field) && !field.equals("STATUS")) {
                throw new IllegalArgumentException("There is no field " + field + " of " + kind + ". Known are: "
                        + String.join(", ", kind.others()) + ", STATUS.");
            }
            if (value == null || value.toString().isBlank()) {
                fields.remove(field);
            } else {
                fields.put(field, value.toString().strip());
            }
        });
        MasterRow row = new MasterRow(kind, id, before == null ? of(kind).size() + 1L : before.recordNo(), fields);
        of(kind).put(id, row);
        return row;
    }

    synchronized void clear() {
        rows.clear();
    }

    private Map<String, MasterRow> of(MasterKind kind) {
        return rows.computeIfAbsent(kind, each -> new TreeMap<>());
    }
}
