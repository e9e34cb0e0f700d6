package io.ledgerway.sandbox.acumatica;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays what was sent over a record: the server's own fields are dropped, lines are matched by id or key (apis/acumatica.md 4.2). */
final class Merging {

    /** List of taxes: {@link TaxRules} decides about it. */
    static final String TAXES = "TaxDetails";

    private final Contract contract;
    private final Company company;
    private final Habits habits;

    Merging(Contract contract, Company company, Habits habits) {
        this.contract = contract;
        this.company = company;
        this.habits = habits;
    }

    void merge(EntityType entity, Row row, Row sent) {
        sent.values().forEach((name, value) -> {
            Field field = entity.fields().get(name);
            if (field.own()) {
                company.ignored(entity.name(), name);
            } else if (field.list()) {
                lines(contract.part(field.entity()), row, name, sent.rows(name));
            } else if (field.scalar()) {
                row.with(name, fitting(field, row, value));
            } else {
                Row linked = row.linked(name) == null ? Row.fresh() : row.linked(name);
                merge(contract.part(field.entity()), linked, (Row) value);
                row.with(name, linked);
            }
        });
        row.custom().putAll(sent.custom());
        if (sent.note() != null) {
            row.note(sent.note());
        }
    }

    private Object fitting(Field field, Row row, Object value) {
        if (field.length() == 0 || !(value instanceof String text) || text.length() <= field.length()) {
            return value;
        }
        if (habits.has(Habit.LONG_TEXT_IS_CUT)) {
            return text.substring(0, field.length());
        }
        row.error(field.name(), "The string is longer than " + field.length() + " characters.");
        return value;
    }

    private void lines(EntityType part, Row row, String name, List<Row> sent) {
        if (name.equals(TAXES)) {
            return;
        }
        List<Row> lines = new ArrayList<>(row.rows(name));
        for (Row each : sent) {
            Optional<Row> known =
                    lines.stream().filter(line -> same(line, each)).findFirst();
            if (each.delete()) {
                known.ifPresent(lines::remove);
            } else {
                Row line = known.orElseGet(() -> added(lines));
                Object number = line.get(LineRules.NUMBER);
                merge(part, line, each);
                LineRules.remember(line.with(LineRules.NUMBER, number), each);
            }
        }
        row.with(name, lines);
    }

    private static boolean same(Row line, Row sent) {
        if (sent.id() != null) {
            return sent.id().equals(line.id());
        }
        return sent.get(LineRules.NUMBER) != null && sent.get(LineRules.NUMBER).equals(line.get(LineRules.NUMBER));
    }

    private static Row added(List<Row> lines) {
        int last = lines.stream()
                .mapToInt(line -> (Integer) line.get(LineRules.NUMBER))
                .max()
                .orElse(0);
        Row line = Row.fresh().with(LineRules.NUMBER, last + 1);
        lines.add(line);
        return line;
    }
}
