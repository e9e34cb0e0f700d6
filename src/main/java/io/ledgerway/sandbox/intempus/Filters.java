package io.ledgerway.sandbox.intempus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The filters a resource is open to; all others are refused (apis/intempus.md 3). */
final class Filters {

    /** What a field holds. */
    enum Kind {
        NUMBER,
        TEXT,
        DATE,
        BOOLEAN
    }

    static final String EXACT = "exact";
    private static final Set<String> OPERATORS = Set.of(
            EXACT,
            "iexact",
            "in",
            "gt",
            "gte",
            "lt",
            "lte",
            "range",
            "isnull",
            "contains",
            "icontains",
            "startswith",
            "istartswith",
            "endswith",
            "iendswith");
    private static final Set<String> NOT_FILTERS =
            Set.of("limit", "offset", "pagination_type", "after", "format", "order_by");

    private final Map<String, Open> fields = new HashMap<>();

    /** Opens a field to these operators; a blank-separated list. */
    Filters open(String field, Kind kind, String operators) {
        fields.put(field, new Open(kind, Set.of(operators.split(" "))));
        return this;
    }

    /**
     * The rows that a query asks for.
     *
     * @throws Refusal where it uses a closed field or operator, or a value that cannot be read
     */
    Predicate<Row> wanted(Map<String, String> query) {
        List<Predicate<Row>> all = new ArrayList<>();
        query.forEach((name, value) -> {
            if (!NOT_FILTERS.contains(name)) {
                all.add(one(name, value));
            }
        });
        return row -> {
            for (Predicate<Row> each : all) {
                if (!each.test(row)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Predicate<Row> one(String name, String value) {
        int split = name.lastIndexOf("__");
        boolean named = split > 0 && OPERATORS.contains(name.substring(split + 2));
        String field = named ? name.substring(0, split) : name;
        String operator = named ? name.substring(split + 2) : EXACT;
        Open open = fields.get(field);
        if (open == null) {
            throw Refusal.bad("The '" + field + "' field does not allow filtering.");
        }
        if (!open.operators.contains(operator)) {
            throw Refusal.bad("'" + operator + "' is not an allowed filter on the '" + field + "' field.");
        }
        return compared(field, operator, open.kind, value);
    }

    private static Predicate<Row> compared(String field, String operator, Kind kind, String value) {
        if (operator.equals("in")) {
            Set<Comparable<?>> any = Set.copyOf(Arrays.stream(value.split(","))
                    .map(v -> read(field, kind, v))
                    .toList());
            return row -> row.value(field) != null && any.contains(row.value(field));
        }
        if (operator.equals("icontains")) {
            String part = value.toLowerCase(Locale.ROOT);
            return row -> row.value(field) instanceof String text
                    && text.toLowerCase(Locale.ROOT).contains(part);
        }
        Comparable<?> other = read(field, kind, value);
        return switch (operator) {
            case "gt" -> row -> order(row.value(field), other, false) > 0;
            case "gte" -> row -> order(row.value(field), other, false) >= 0;
            case "lt" -> row -> order(row.value(field), other, true) < 0;
            case "lte" -> row -> order(row.value(field), other, true) <= 0;
            default -> row -> other.equals(row.value(field));
        };
    }

    /** Nothing is neither more nor less than anything. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int order(Object value, Comparable other, boolean less) {
        return value == null ? (less ? 1 : -1) : ((Comparable) value).compareTo(other);
    }

    private static Comparable<?> read(String field, Kind kind, String value) {
        try {
            return switch (kind) {
                case NUMBER -> Long.valueOf(value);
                case TEXT -> value;
                case DATE -> LocalDate.parse(value).toEpochDay();
                case BOOLEAN -> truth(value);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw Refusal.bad("Invalid resource lookup data provided for '" + field + "' (mismatched type).");
        }
    }

    private static Boolean truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(value);
        };
    }

    private record Open(Kind kind, Set<String> operators) {}
}
