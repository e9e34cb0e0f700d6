package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A record, a detail line, or what was sent for one. Values are texts, decimals, integers, booleans, date-times and GUIDs,
 * rows, and lists of rows; an absent one was not sent, a null one is empty.
 */
final class Row {

    private UUID id;
    private String note;
    private boolean delete;
    private Instant created;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> custom = new TreeMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<StoredFile> files = new ArrayList<>();

    Row(UUID id) {
        this.id = id;
    }

    static Row fresh() {
        return new Row(UUID.randomUUID());
    }

    /** A deep copy without errors. */
    Row copy() {
        Row copy = new Row(id);
        copy.note = note;
        copy.created = created;
        copy.custom.putAll(custom);
        copy.files.addAll(files);
        values.forEach((name, value) -> copy.values.put(name, copied(value)));
        return copy;
    }

    private static Object copied(Object value) {
        if (value instanceof Row row) {
            return row.copy();
        }
        if (value instanceof List<?> list) {
            List<Row> rows = new ArrayList<>();
            list.forEach(each -> rows.add(((Row) each).copy()));
            return rows;
        }
        return value;
    }

    UUID id() {
        return id;
    }

    void id(UUID other) {
        id = other;
    }

    String note() {
        return note;
    }

    void note(String text) {
        note = text;
    }

    boolean delete() {
        return delete;
    }

    void delete(boolean wanted) {
        delete = wanted;
    }

    /** When it was saved first; null = never. */
    Instant created() {
        return created;
    }

    void created(Instant at) {
        created = at;
    }

    Row with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    void remove(String name) {
        values.remove(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether it holds something. */
    boolean filled(String name) {
        return values.get(name) != null && !"".equals(values.get(name));
    }

    Object get(String name) {
        return values.get(name);
    }

    String text(String name) {
        return (String) values.get(name);
    }

    /** Zero when absent. */
    BigDecimal decimal(String name) {
        return values.get(name) instanceof BigDecimal decimal ? decimal : BigDecimal.ZERO;
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    LocalDate date(String name) {
        return values.get(name) instanceof LocalDateTime time ? time.toLocalDate() : null;
    }

    /** Never null. */
    @SuppressWarnings("unchecked")
    List<Row> rows(String name) {
        return values.get(name) instanceof List<?> list ? (List<Row>) list : List.of();
    }

    /** Null = none. */
    Row linked(String name) {
        return values.get(name) instanceof Row row ? row : null;
    }

    Map<String, Object> values() {
        return values;
    }

    /** By {@code View.Field}. */
    Map<String, Object> custom() {
        return custom;
    }

    List<StoredFile> files() {
        return files;
    }

    void error(String name, String text) {
        errors.putIfAbsent(name, text);
    }

    /** Field errors by name; under the empty name the record's own. */
    Map<String, String> errors() {
        return errors;
    }

    /** Whether it or a row in it has an error. */
    boolean refused() {
        return !errors.isEmpty() || values.values().stream().anyMatch(Row::refused);
    }

    private static boolean refused(Object value) {
        if (value instanceof Row row) {
            return row.refused();
        }
        return value instanceof List<?> list && list.stream().anyMatch(each -> ((Row) each).refused());
    }
}
