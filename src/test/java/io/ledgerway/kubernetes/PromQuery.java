package io.ledgerway.kubernetes;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An expression of PromQL, as far as it must be read to know which metrics and labels it asks for. */
record PromQuery(String text) {

    private static final String NAME = "[a-zA-Z_][a-zA-Z0-9_]*";
    private static final Pattern SELECTED = Pattern.compile("(" + NAME + ")\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern GROUPED = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("(?<![0-9.$])\\b" + NAME + "\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset", "by", "on");

    /** The names of its metrics. */
    Set<String> metrics() {
        String rest = text.replaceAll("\\{[^}]*}", "").replaceAll("\\[[^]]*]", "");
        rest = GROUPED.matcher(rest).replaceAll("");
        return WORD.matcher(rest)
                .results()
                .map(MatchResult::group)
                .filter(word -> !OPERATORS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The labels by which it selects or groups. */
    Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        SELECTED.matcher(text).results().forEach(found -> labels.add(found.group(1)));
        GROUPED.matcher(text)
                .results()
                .forEach(found -> Arrays.stream(found.group(1).split(","))
                        .map(String::strip)
                        .forEach(labels::add));
        return labels;
    }

    /** The values that it wants of a label; those of a pattern one by one. */
    Set<String> values(String label) {
        return SELECTED.matcher(text)
                .results()
                .filter(found -> found.group(1).equals(label))
                .flatMap(found -> Arrays.stream(found.group(3).split("\\|")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
