package io.ledgerway.uniconta;

import io.ledgerway.uniconta.UnicontaQuery.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Plans the queries that find lines by our references: one by range in the usual case, lists for what is absent. */
public final class JournalQueries {

    /** Rows of one answer. What a range query leaves out beyond it is asked for by list. */
    public static final int TAKE = 1000;

    /** The entity of the lines that are not posted yet. */
    public static final String JOURNAL_LINES = "ProjectJournalLineClient";

    static final String POSTED = "ProjectTransClient";

    private JournalQueries() {}

    /** All lines of the journal between the smallest and the largest reference, in the order of their characters. */
    static UnicontaQuery range(String journal, Collection<String> references, LocalDate from, LocalDate to) {
        List<Filter> filters = new ArrayList<>();
        filters.add(Filter.of("Journal", journal));
        filters.add(Filter.of(
                LineField.REFERENCE_NUMBER.wire(),
                searchable(Collections.min(references)) + ".." + searchable(Collections.max(references))));
        if (from != null && to != null) {
            filters.add(Filter.days("Date", from, to));
        }
        filters.add(Filter.page(TAKE));
        return new UnicontaQuery("query-journal", JOURNAL_LINES, filters);
    }

    /** Exactly these references, in whatever journal they stand by now. */
    static UnicontaQuery list(String entity, List<String> references) {
        String values = String.join(
                ";", references.stream().map(JournalQueries::searchable).toList());
        String operation = entity.equals(POSTED) ? "query-posted" : "query-journal";
        return new UnicontaQuery(
                operation, entity, List.of(Filter.of(LineField.REFERENCE_NUMBER.wire(), values), Filter.page(TAKE)));
    }

    /** Cuts references into lists that a filter takes. */
    static List<List<String>> lists(Collection<String> references) {
        List<String> all = List.copyOf(references);
        List<List<String>> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += UnicontaQuery.LIST_LIMIT) {
            lists.add(all.subList(from, Math.min(all.size(), from + UnicontaQuery.LIST_LIMIT)));
        }
        return lists;
    }

    /** A filter has no way to escape its own signs. */
    private static String searchable(String reference) {
        if (!reference.matches("[A-Z0-9-]+")) {
            throw new IllegalArgumentException("'" + reference + "' cannot be searched for in Uniconta.");
        }
        return reference;
    }
}
