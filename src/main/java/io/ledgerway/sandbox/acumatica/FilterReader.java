package io.ledgerway.sandbox.acumatica;

import java.util.Set;
import java.util.function.Predicate;

/** Reads a {@code $filter} of OData version 3 into a condition on records (apis/acumatica.md 4.3). */
final class FilterReader {

    private static final Set<String> COMPARISONS = Set.of("eq", "ne", "gt", "ge", "lt", "le");
    private static final Set<String> FUNCTIONS = Set.of("substringof", "startswith", "endswith");

    private final FilterTokens tokens;
    private final FilterFields fields;

    private FilterReader(String filter, FilterFields fields) {
        this.tokens = new FilterTokens(filter);
        this.fields = fields;
    }

    /**
     * A condition that records meet or not.
     *
     * @throws Refusal 500 when it cannot be read, or names what the endpoint does not expose
     */
    static Predicate<Row> read(String filter, FilterFields fields) {
        FilterReader reader = new FilterReader(filter, fields);
        Predicate<Row> condition = reader.alternatives();
        if (reader.tokens.hasNext()) {
            throw FilterTokens.wrong("'" + reader.tokens.peek() + "' has no place here.");
        }
        return condition;
    }

    private Predicate<Row> alternatives() {
        Predicate<Row> condition = all();
        while (tokens.takeIf("or")) {
            condition = condition.or(all());
        }
        return condition;
    }

    private Predicate<Row> all() {
        Predicate<Row> condition = one();
        while (tokens.takeIf("and")) {
            condition = condition.and(one());
        }
        return condition;
    }

    private Predicate<Row> one() {
        if (tokens.takeIf("not")) {
            return one().negate();
        }
        if (tokens.takeIf("(")) {
            Predicate<Row> condition = alternatives();
            tokens.expect(")");
            return condition;
        }
        return FUNCTIONS.contains(tokens.peek()) ? function() : comparison();
    }

    private Predicate<Row> function() {
        String function = tokens.take();
        tokens.expect("(");
        boolean textFirst = function.equals("substringof");
        String wanted = textFirst ? text() : null;
        FilterFields.Path path;
        if (textFirst) {
            tokens.expect(",");
            path = path();
        } else {
            path = path();
            tokens.expect(",");
            wanted = text();
        }
        tokens.expect(")");
        String part = wanted;
        return row -> {
            String value = path.of(row) == null ? "" : path.of(row).toString();
            return switch (function) {
                case "substringof" -> value.contains(part);
                case "startswith" -> value.startsWith(part);
                default -> value.endsWith(part);
            };
        };
    }

    private Predicate<Row> comparison() {
        FilterFields.Path path = path();
        if (!COMPARISONS.contains(tokens.peek())) {
            if (path.type() == FieldType.BOOLEAN) {
                return row -> Boolean.TRUE.equals(path.of(row));
            }
            throw FilterTokens.wrong("A comparison was expected, not '" + tokens.peek() + "'.");
        }
        String comparison = tokens.take();
        Comparable<Object> wanted = FilterLiteral.read(tokens.take(), path.type());
        return row -> compare(comparison, path.of(row), wanted);
    }

    private static boolean compare(String comparison, Object value, Comparable<Object> wanted) {
        if (value == null || wanted == null) {
            boolean same = value == null && wanted == null;
            return comparison.equals("eq") && same || comparison.equals("ne") && !same;
        }
        int order = wanted.compareTo(value);
        return switch (comparison) {
            case "eq" -> order == 0;
            case "ne" -> order != 0;
            case "gt" -> order < 0;
            case "ge" -> order <= 0;
            case "lt" -> order > 0;
            default -> order >= 0;
        };
    }

    /** A field, or {@code cf.String(f='View.Field')}. */
    private FilterFields.Path path() {
        String name = tokens.take();
        if (!name.startsWith("cf.")) {
            return fields.field(name);
        }
        tokens.expect("(");
        tokens.expect("f");
        tokens.expect("=");
        String custom = text();
        tokens.expect(")");
        return fields.custom(name.substring(3), custom);
    }

    private String text() {
        String token = tokens.take();
        if (!token.startsWith("'")) {
            throw FilterTokens.wrong("A text in quotes was expected, not '" + token + "'.");
        }
        return FilterLiteral.unquoted(token);
    }
}
