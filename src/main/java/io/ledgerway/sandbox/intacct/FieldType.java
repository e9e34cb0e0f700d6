package io.ledgerway.sandbox.intacct;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Types of fields in reads, with their texts. */
enum FieldType {
    TEXT,
    NUMBER,
    /** {@code mm/dd/yyyy} */
    DATE,
    /** {@code mm/dd/yyyy HH:MM:SS}, UTC */
    TIMESTAMP,
    BOOLEAN;

    private static final DateTimeFormatter DAY = strict("MM/dd/uuuu");
    private static final DateTimeFormatter MOMENT = strict("MM/dd/uuuu HH:mm:ss");

    /** As it goes out; empty for null. */
    String shown(Object value) {
        if (value == null) {
            return "";
        }
        return switch (this) {
            case DATE -> DAY.format((LocalDate) value);
            case TIMESTAMP -> MOMENT.format((LocalDateTime) value);
            case NUMBER -> value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            default -> value.toString();
        };
    }

    /** The value of an operand in a filter. @throws Refused when it is not of this type */
    Comparable<?> operand(String text) {
        try {
            return switch (this) {
                case NUMBER -> new BigDecimal(text);
                case DATE -> LocalDate.parse(text, DAY);
                case TIMESTAMP ->
                    text.contains(" ")
                            ? LocalDateTime.parse(text, MOMENT)
                            : LocalDate.parse(text, DAY).atStartOfDay();
                case BOOLEAN -> text.toLowerCase(Locale.ROOT);
                case TEXT -> text;
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw Errors.queryFailed(
                    "The value '" + text + "' is not a valid " + name().toLowerCase(Locale.ROOT) + ".");
        }
    }

    /** A row's value in the form operands have; null stays null. */
    Comparable<?> comparable(Object value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case NUMBER -> value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
            case TEXT, BOOLEAN -> value.toString();
            default -> (Comparable<?>) value;
        };
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
