package io.ledgerway.uniconta;

import io.ledgerway.document.FreeText;
import io.ledgerway.document.TimeEntry;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields of a line that come from the entry, its lookups and the defaults, before master data completes it. */
final class LineDraft {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final List<LineField> DIMENSIONS = List.of(
            LineField.DIMENSION1,
            LineField.DIMENSION2,
            LineField.DIMENSION3,
            LineField.DIMENSION4,
            LineField.DIMENSION5);

    private LineDraft() {}

    static Map<LineField, Object> of(
            TimeEntry entry, String reference, EntryTargets targets, Quantity quantity, LineSettings settings) {
        Map<LineField, Object> line = new EnumMap<>(LineField.class);
        line.putAll(targets.columns());
        line.put(LineField.JOURNAL, settings.journal());
        line.put(LineField.DATE, entry.date() + "T00:00:00");
        line.put(LineField.QTY, quantity.written());
        if (quantity.money() != null) {
            line.put(settings.kronerPrice(), Quantity.plain(quantity.money()));
        }
        time(line, LineField.TIME_FROM, entry.from());
        time(line, LineField.TIME_TO, entry.to());
        if (entry.text() != null && !entry.text().isBlank()) {
            line.put(LineField.TEXT, FreeText.cut(entry.text(), LineField.TEXT.longest()));
        }
        for (LineField dimension : DIMENSIONS) {
            String value = settings.connection().defaultValue(dimension.key(), null);
            if (value != null) {
                line.putIfAbsent(dimension, value);
            }
        }
        line.put(LineField.REFERENCE_NUMBER, reference);
        return line;
    }

    private static void time(Map<LineField, Object> line, LineField field, LocalTime time) {
        if (time != null) {
            line.put(field, TIME.format(time));
        }
    }

    /** Keys are never cut. */
    static void refuseLongKeys(TimeEntry entry, JournalLine line) {
        line.values().forEach((field, value) -> {
            if (field.kind() == LineField.Kind.TEXT && ((String) value).length() > field.longest()) {
                throw RefusedEntry.dead(
                        entry,
                        "KEY_TOO_LONG",
                        "'" + value + "' is too long for " + field.wire() + ", which takes " + field.longest()
                                + " characters, and keys are never cut.",
                        "Use a shorter one in the lookup table, the settings or Intempus, then replay.");
            }
        });
    }
}
