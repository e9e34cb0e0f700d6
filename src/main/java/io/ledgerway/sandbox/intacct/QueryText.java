package io.ledgerway.sandbox.intacct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the SQL-like text of {@code readByQuery} (apis/intacct.md 4.2). */
final class QueryText {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*('(?:[^'\\\\]|\\\\.)*'|<=|>=|<>|!=|[=<>(),]|[\\w./:-]+)", Pattern.DOTALL);
    private static final Map<String, String> OPERATORS = Map.of(
            "=", "equalto",
            "!=", "notequalto",
            "<>", "notequalto",
            "<", "lessthan",
            "<=", "lessthanorequalto",
            ">", "greaterthan",
            ">=", "greaterthanorequalto",
            "LIKE", "like",
            "IN", "in");

    private final RowShape shape;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private QueryText(RowShape shape, String text) {
        this.shape = shape;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw wrong(text.substring(end).strip());
        }
    }

    /** @throws Refused when it cannot be read; blank text fits every row */
    static Predicate<ReadRow> read(RowShape shape, String text) {
        if (text.isBlank()) {
            return row -> true;
        }
        QueryText query = new QueryText(shape, text);
        Predicate<ReadRow> all = query.either();
        if (query.at < query.tokens.size()) {
            throw wrong(query.tokens.get(query.at));
        }
        return all;
    }

    private Predicate<ReadRow> either() {
        Predicate<ReadRow> found = both();
        while (take("OR")) {
            found = found.or(both());
        }
        return found;
    }

    private Predicate<ReadRow> both() {
        Predicate<ReadRow> found = one();
        while (take("AND")) {
            found = found.and(one());
        }
        return found;
    }

    private Predicate<ReadRow> one() {
        if (take("(")) {
            Predicate<ReadRow> inner = either();
            expect(")");
            return inner;
        }
        ReadField field = shape.filtered(next());
        if (take("IS")) {
            String operator = take("NOT") ? "isnotnull" : "isnull";
            expect("NULL");
            return Condition.of(field, operator, List.of(), false);
        }
        boolean not = take("NOT");
        String word = next().toUpperCase(Locale.ROOT);
        String operator = OPERATORS.get(word);
        if (operator == null || not && !List.of("LIKE", "IN").contains(word)) {
            throw wrong(word);
        }
        List<String> values = word.equals("IN") ? list() : List.of(value());
        return Condition.of(field, (not ? "not" : "") + operator, values, false);
    }

    private List<String> list() {
        List<String> values = new ArrayList<>();
        expect("(");
        do {
            values.add(value());
        } while (take(","));
        expect(")");
        return values;
    }

    /** A text in single quotes, or a bare number; an inner quote stands behind a backslash. */
    private String value() {
        String token = next();
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        if (!token.matches("-?\\d+(\\.\\d+)?")) {
            throw wrong(token);
        }
        return token;
    }

    private boolean take(String word) {
        boolean there = at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String word) {
        if (!take(word)) {
            throw wrong(at < tokens.size() ? tokens.get(at) : "the end");
        }
    }

    private String next() {
        if (at >= tokens.size()) {
            throw wrong("the end");
        }
        return tokens.get(at++);
    }

    private static Refused wrong(String where) {
        return Errors.queryFailed("The query cannot be read at " + where + ".");
    }
}
