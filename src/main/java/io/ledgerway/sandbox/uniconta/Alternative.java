package io.ledgerway.sandbox.uniconta;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One alternative of a filter text (apis/uniconta.md 2.3): a value, a range {@code a..b} (either end may be open) or a
 * text with {@code *}. Text compares by its characters' numbers, case included.
 *
 * @param low lowest value that fits; null = open
 * @param high highest value that fits; null = open
 * @param pattern what a text must look like; null = a range
 */
record Alternative(Object low, Object high, Pattern pattern) {

    private static final String RANGE = "..";

    static Alternative parse(Field field, String text) {
        int dots = text.indexOf(RANGE);
        if (dots >= 0) {
            return new Alternative(
                    end(field, text.substring(0, dots)), end(field, text.substring(dots + RANGE.length())), null);
        }
        if (text.indexOf('*') >= 0) {
            return new Alternative(null, null, pattern(field, text));
        }
        Object value = text.isEmpty() ? field.type().comparable(null) : field.parse(text);
        if (value == null) {
            throw new Refused(ErrorCode.WRONG_VALUE, field.name(), text);
        }
        return new Alternative(value, value, null);
    }

    boolean fits(Object comparable) {
        if (comparable == null) {
            return false;
        }
        if (pattern != null) {
            return pattern.matcher((String) comparable).matches();
        }
        return (low == null || compare(low, comparable) <= 0) && (high == null || compare(comparable, high) <= 0);
    }

    /** Whether all that fits lies between two ends that are not blank. */
    boolean bounded() {
        return low instanceof String from && !from.isEmpty() && high != null;
    }

    @SuppressWarnings("unchecked")
    static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static Object end(Field field, String text) {
        return text.isEmpty() ? null : field.parse(text);
    }

    private static Pattern pattern(Field field, String text) {
        if (field.type() != FieldType.TEXT) {
            throw new Refused(ErrorCode.WRONG_VALUE, field.name(), text);
        }
        return Pattern.compile(
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
