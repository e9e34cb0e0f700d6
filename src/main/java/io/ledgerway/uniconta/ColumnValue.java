package io.ledgerway.uniconta;

import io.ledgerway.document.TimeEntry;
import java.math.BigDecimal;
import java.util.Locale;

/** The value of a lookup table's column as the journal line's field takes it. */
final class ColumnValue {

    private ColumnValue() {}

    static Object of(TimeEntry entry, String table, LineField field, String text) {
        return switch (field.kind()) {
            case NUMBER -> number(entry, table, field.wire(), text);
            case FLAG -> flag(entry, table, field.wire(), text);
            default -> text.strip();
        };
    }

    /** A decimal number with point or comma. */
    static BigDecimal number(TimeEntry entry, String table, String column, String text) {
        try {
            return new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw invalid(entry, table, column, text, "a number such as 7.4");
        }
    }

    private static Boolean flag(TimeEntry entry, String table, String column, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "ja", "1" -> true;
            case "false", "no", "nej", "0" -> false;
            default -> throw invalid(entry, table, column, text, "true or false");
        };
    }

    private static RefusedEntry invalid(TimeEntry entry, String table, String column, String text, String wanted) {
        return RefusedEntry.dead(
                entry,
                "LOOKUP_VALUE_INVALID",
                "the lookup table " + table + " has '" + text + "' in its column " + column + ", which is not " + wanted
                        + ".",
                "Mend the table, then replay.");
    }
}
