package io.ledgerway.sandbox.intempus;

import io.ledgerway.sandbox.intempus.Filters.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one of the small resources looks like.
 *
 * @param fields fields that can be stored, beside the relations
 * @param relations relation field → resource it points to
 * @param required fields a create must have
 * @param writable whether it can be written through the API
 * @param cursor whether it takes cursor paging
 * @param mandatory query parameters that a list must have
 * @param filters what its lists can be filtered by
 */
record MasterSpec(
        String name,
        List<String> fields,
        Map<String, String> relations,
        List<String> required,
        boolean writable,
        boolean cursor,
        Set<String> mandatory,
        Filters filters) {

    static final String ORDERED = "exact in gt gte lt lte";
    static final String SET = "exact in";

    /** A resource that can be written and takes cursor paging; lists are separated by blanks. */
    static MasterSpec of(String name, String fields, String relations, String required) {
        Filters filters = new Filters()
                .open("id", Kind.NUMBER, SET)
                .open("logical_timestamp", Kind.NUMBER, ORDERED)
                .open("name", Kind.TEXT, "exact icontains")
                .open("active", Kind.BOOLEAN, "exact");
        MasterSpec spec =
                new MasterSpec(name, words(fields), pairs(relations), words(required), true, true, Set.of(), filters);
        spec.relations.keySet().forEach(field -> filters.open(field, Kind.NUMBER, SET));
        return spec;
    }

    MasterSpec filtered(String field, Kind kind) {
        filters.open(field, kind, SET);
        return this;
    }

    MasterSpec readOnly() {
        return new MasterSpec(name, fields, relations, required, false, cursor, mandatory, filters);
    }

    /** Answers 500 to cursor paging; lists must have these parameters. */
    MasterSpec offsetOnly(String parameters) {
        return new MasterSpec(
                name, fields, relations, required, writable, false, Set.copyOf(words(parameters)), filters);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        words(text).stream().map(word -> word.split(">")).forEach(pair -> pairs.put(pair[0], pair[pair.length - 1]));
        return pairs;
    }
}
