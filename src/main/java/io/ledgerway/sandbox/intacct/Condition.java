package io.ledgerway.sandbox.intacct;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One comparison of a filter, by the operators of {@code query} (apis/intacct.md 4.1). A blank value fits only isnull. */
final class Condition {

    private static final int MOST_VALUES = 1000;

    private final ReadField field;
    private final List<String> operands;
    private final boolean anyCase;

    private Condition(ReadField field, List<String> operands, boolean anyCase) {
        this.field = field;
        this.operands = operands;
        this.anyCase = anyCase && field.type() == FieldType.TEXT;
    }

    /** @throws Refused when the operator is unknown, or its operands do not fit */
    static Predicate<ReadRow> of(ReadField field, String operator, List<String> operands, boolean anyCase) {
        return new Condition(field, operands, anyCase).reading(operator);
    }

    private Predicate<ReadRow> reading(String operator) {
        return switch (operator) {
            case "equalto" -> compared(order -> order == 0);
            case "notequalto" -> compared(order -> order != 0);
            case "lessthan" -> compared(order -> order < 0);
            case "lessthanorequalto" -> compared(order -> order <= 0);
            case "greaterthan" -> compared(order -> order > 0);
            case "greaterthanorequalto" -> compared(order -> order >= 0);
            case "between" -> between();
            case "in" -> among(true);
            case "notin" -> among(false);
            case "like" -> alike(true);
            case "notlike" -> alike(false);
            case "isnull" -> empty(true);
            case "isnotnull" -> empty(false);
            default -> throw Errors.queryFailed("The operator " + operator + " is not known.");
        };
    }

    private Predicate<ReadRow> compared(IntPredicate order) {
        Comparable<?> operand = operand(only(1).get(0));
        return row -> {
            Comparable<?> value = value(row);
            return value != null && order.test(compare(value, operand));
        };
    }

    private Predicate<ReadRow> between() {
        Comparable<?> low = operand(only(2).get(0));
        Comparable<?> high = operand(operands.get(1));
        return row -> {
            Comparable<?> value = value(row);
            return value != null && compare(value, low) >= 0 && compare(value, high) <= 0;
        };
    }

    private Predicate<ReadRow> among(boolean inside) {
        if (operands.isEmpty() || operands.size() > MOST_VALUES) {
            throw Errors.queryFailed("A list must have from 1 to " + MOST_VALUES + " values.");
        }
        Set<Object> values = new HashSet<>();
        operands.forEach(operand -> values.add(hashable(operand(operand))));
        return row -> {
            Comparable<?> value = value(row);
            return value != null && values.contains(hashable(value)) == inside;
        };
    }

    private Predicate<ReadRow> alike(boolean alike) {
        StringBuilder regex = new StringBuilder();
        for (char c : only(1).get(0).toCharArray()) {
            regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        Pattern pattern = Pattern.compile(
                regex.toString(), Pattern.DOTALL | (anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0));
        return row -> {
            String text = row.shown(field);
            return !text.isEmpty() && pattern.matcher(text).matches() == alike;
        };
    }

    private Predicate<ReadRow> empty(boolean empty) {
        only(0);
        return row -> (value(row) == null) == empty;
    }

    private List<String> only(int count) {
        if (operands.size() != count) {
            throw Errors.queryFailed(
                    "The field " + field.name() + " needs " + count + " values, but has " + operands.size() + ".");
        }
        return operands;
    }

    private Comparable<?> operand(String text) {
        return folded(field.type().operand(text));
    }

    private Comparable<?> value(ReadRow row) {
        Comparable<?> value = folded(field.type().comparable(row.get(field)));
        return "".equals(value) ? null : value;
    }

    private Comparable<?> folded(Comparable<?> value) {
        return anyCase && value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }

    /** 1.0 and 1.00 are the same number. */
    private static Object hashable(Comparable<?> value) {
        return value instanceof java.math.BigDecimal number ? number.stripTrailingZeros() : value;
    }

    @SuppressWarnings("unchecked")
    static int compare(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
