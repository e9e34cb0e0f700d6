package io.ledgerway.sandbox.acumatica;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a {@code $filter}, read one after another. */
final class FilterTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:((?:datetimeoffset|datetime|guid)?'(?:[^']|'')*')|(-?\\d+(?:\\.\\d+)?[mMdDfFlL]?)|([\\w./$]+)|([(),=]))");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    /** @throws Refusal when a character has no place in it */
    FilterTokens(String filter) {
        Matcher matcher = TOKEN.matcher(filter);
        int end = 0;
        while (end < filter.length() && !filter.substring(end).isBlank()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw wrong("Syntax error at position " + end + " in '" + filter + "'.");
            }
            tokens.add(filter.substring(matcher.start(), matcher.end()).trim());
            end = matcher.end();
        }
    }

    boolean hasNext() {
        return next < tokens.size();
    }

    /** Empty at the end. */
    String peek() {
        return hasNext() ? tokens.get(next) : "";
    }

    String take() {
        if (!hasNext()) {
            throw wrong("The expression ends too early.");
        }
        return tokens.get(next++);
    }

    /** Takes the word when it is the next one. */
    boolean takeIf(String word) {
        boolean found = peek().equals(word);
        if (found) {
            next++;
        }
        return found;
    }

    void expect(String word) {
        String found = take();
        if (!found.equals(word)) {
            throw wrong("'" + word + "' was expected, not '" + found + "'.");
        }
    }

    static Refusal wrong(String problem) {
        return Refusal.of(500, "Microsoft.Data.OData.ODataException", problem);
    }
}
