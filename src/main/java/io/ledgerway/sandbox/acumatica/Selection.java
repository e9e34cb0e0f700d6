package io.ledgerway.sandbox.acumatica;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which fields an answer holds (apis/acumatica.md 4.3).
 *
 * @param fields names of {@code $select}, nested ones with a slash; empty = all header fields
 * @param expanded names of {@code $expand}, nested ones with a slash
 * @param custom {@code View.Field} names of {@code $custom}
 */
record Selection(Set<String> fields, Set<String> expanded, Set<String> custom) {

    static Selection of(Map<String, String> query) {
        return new Selection(names(query.get("$select")), names(query.get("$expand")), names(query.get("$custom")));
    }

    boolean shows(String field) {
        return fields.isEmpty()
                || fields.contains(field)
                || fields.stream().anyMatch(name -> name.startsWith(field + "/"));
    }

    boolean expands(String field) {
        return expanded.stream().anyMatch(name -> name.equals(field) || name.startsWith(field + "/"));
    }

    /** What holds inside a part. */
    Selection inside(String field) {
        return new Selection(cut(fields, field), cut(expanded, field), Set.of());
    }

    /** The same, with only these fields unless some were selected. */
    Selection only(Set<String> sent) {
        Set<String> both = new LinkedHashSet<>(sent);
        both.addAll(fields);
        return new Selection(both, expanded, custom);
    }

    /** First names of all paths of fields and expansions. */
    Set<String> heads() {
        Set<String> heads = new LinkedHashSet<>();
        fields.forEach(name -> heads.add(name.split("/")[0]));
        expanded.forEach(name -> heads.add(name.split("/")[0]));
        return heads;
    }

    private static Set<String> names(String list) {
        return list == null || list.isBlank()
                ? Set.of()
                : List.of(list.split(",")).stream()
                        .map(String::trim)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> cut(Set<String> names, String field) {
        return names.stream()
                .filter(name -> name.startsWith(field + "/"))
                .map(name -> name.substring(field.length() + 1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
