package io.ledgerway.uniconta;

import io.ledgerway.document.TimeEntry;
import io.ledgerway.lookup.LookupTables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks an entry up in the target connection's tables {@code work-types}, {@code projects} and {@code employees}.
 * Where columns of two tables set the same field, the work type's wins, then the project's.
 */
final class EntryLookups {

    /** As a target: the source's own number is passed on. */
    private static final String AS_IT_IS = "=";

    static final String FACTOR = "factor";

    private final LookupTables tables;

    EntryLookups(LookupTables tables) {
        this.tables = tables;
    }

    /** @throws RefusedEntry when a key is missing, a row says {@code -}, or a column cannot be used */
    EntryTargets find(TimeEntry entry, String connection) {
        List<String> workTypes = workTypeKeys(entry);
        if (workTypes.isEmpty()) {
            throw RefusedEntry.dead(
                    entry, "WORK_TYPE_MISSING", "it has no work type.", "Set one in Intempus; it then comes again.");
        }
        LookupTables.Row workType = row(entry, connection, "work-types", workTypes, first(entry));
        LookupTables.Row project = project(entry, connection, workTypes);
        LookupTables.Row employee = row(entry, connection, "employees", List.of(entry.employee()), entry.employee());
        Map<LineField, Object> columns = new EnumMap<>(LineField.class);
        columns(entry, "employees", employee, columns);
        columns(entry, "projects", project, columns);
        columns(entry, "work-types", workType, columns);
        return new EntryTargets(
                project.target(), employee.target(), workType.target(), columns, factor(entry, workType));
    }

    /** {@code <work model>:<number>}, number, name: what is there of them. */
    static List<String> workTypeKeys(TimeEntry entry) {
        List<String> keys = new ArrayList<>();
        if (present(entry.workType())) {
            if (present(entry.workModel())) {
                keys.add(entry.workModel() + ":" + entry.workType());
            }
            keys.add(entry.workType());
        }
        if (present(entry.workTypeName())) {
            keys.add(entry.workTypeName());
        }
        return keys;
    }

    private LookupTables.Row project(TimeEntry entry, String connection, List<String> workTypes) {
        if (present(entry.project())) {
            return row(entry, connection, "projects", List.of(entry.project()), entry.project());
        }
        if (!tables.exists(connection, "projects")) {
            throw RefusedEntry.dead(
                    entry,
                    "PROJECT_MISSING",
                    "it has no case, and there is no lookup table for entries without one.",
                    "Make " + tables.file(connection, "projects") + " with the row 'none:" + first(entry)
                            + "' (or '*') and the project to use, or '-' to leave such entries out. Then replay.");
        }
        List<String> keys = workTypes.stream().map(key -> "none:" + key).toList();
        return row(entry, connection, "projects", keys, null);
    }

    private LookupTables.Row row(TimeEntry entry, String connection, String table, List<String> keys, String asItIs) {
        if (!tables.exists(connection, table)) {
            return new LookupTables.Row(asItIs, Map.of());
        }
        LookupTables.Row row =
                tables.find(connection, table, keys).orElseThrow(() -> missing(entry, connection, table, keys));
        if (row.skip()) {
            throw RefusedEntry.skipped(
                    entry,
                    "LOOKUP_SKIP",
                    "the lookup table " + table + " says that '" + keys.get(0) + "' is not transferred.");
        }
        if (!row.target().equals(AS_IT_IS)) {
            return row;
        }
        if (asItIs == null) {
            throw missing(entry, connection, table, keys);
        }
        return new LookupTables.Row(asItIs, row.columns());
    }

    private RefusedEntry missing(TimeEntry entry, String connection, String table, List<String> keys) {
        return RefusedEntry.missing(entry, tables.file(connection, table), table, keys);
    }

    private static void columns(TimeEntry entry, String table, LookupTables.Row row, Map<LineField, Object> into) {
        row.columns().forEach((name, value) -> {
            if (table.equals("work-types") && name.strip().equalsIgnoreCase(FACTOR)) {
                return;
            }
            LineField field = LineField.column(name)
                    .orElseThrow(() -> RefusedEntry.dead(
                            entry,
                            "LOOKUP_COLUMN_UNKNOWN",
                            "the lookup table " + table + " has a column '" + name
                                    + "', which is no field of a journal line.",
                            "Columns may be: " + LineField.columns() + (table.equals("work-types") ? ", factor" : "")
                                    + ". Rename or remove it, then replay."));
            into.put(field, ColumnValue.of(entry, table, field, value));
        });
    }

    private static BigDecimal factor(TimeEntry entry, LookupTables.Row workType) {
        for (Map.Entry<String, String> column : workType.columns().entrySet()) {
            if (column.getKey().strip().equalsIgnoreCase(FACTOR)) {
                return ColumnValue.number(entry, "work-types", FACTOR, column.getValue());
            }
        }
        return entry.factor();
    }

    private static String first(TimeEntry entry) {
        return present(entry.workType()) ? entry.workType() : entry.workTypeName();
    }

    private static boolean present(String text) {
        return text != null && !text.isBlank();
    }
}
