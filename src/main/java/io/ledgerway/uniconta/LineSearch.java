package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.delivery.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A search for lines by our references while it goes on: in the journal, then the absent ones among the posted.
 *
 * @param references what is searched for
 * @param found rows by reference so far
 * @param stage where it searches now
 * @param lists what is still to be asked for in this stage, in lists that a filter takes
 * @param failure why it broke off; null unless it did. What was not found until then is unknown, not absent
 */
record LineSearch(
        String journal,
        Set<String> references,
        LocalDate from,
        LocalDate to,
        Map<String, List<FoundLine>> found,
        Stage stage,
        List<List<String>> lists,
        Outcome failure) {

    enum Stage {
        /** The whole range of references in the journal, by one query. */
        RANGE,
        JOURNAL,
        POSTED,
        ENDED
    }

    /**
     * Starts a search.
     *
     * @param expected what is searched for; few references are asked for by list at once
     */
    static LineSearch of(String journal, Collection<ExpectedLine> expected) {
        Set<String> references = new LinkedHashSet<>();
        expected.forEach(line -> references.add(line.reference()));
        List<LocalDate> dates = expected.stream()
                .map(ExpectedLine::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        boolean dated = dates.size() == expected.size() && !dates.isEmpty();
        LineSearch search = new LineSearch(
                journal,
                references,
                dated ? dates.get(0) : null,
                dated ? dates.get(dates.size() - 1) : null,
                Map.of(),
                Stage.RANGE,
                List.of(),
                null);
        return references.size() > UnicontaQuery.LIST_LIMIT ? search : search.searchAbsent(Stage.JOURNAL);
    }

    /** Whether another query is to be made. */
    public boolean open() {
        return stage != Stage.ENDED;
    }

    /** The next query. */
    public UnicontaQuery query() {
        return switch (stage) {
            case RANGE -> JournalQueries.range(journal, references, from, to);
            case JOURNAL -> JournalQueries.list(JournalQueries.JOURNAL_LINES, lists.get(0));
            case POSTED -> JournalQueries.list(JournalQueries.POSTED, lists.get(0));
            case ENDED -> throw new IllegalStateException("The search has ended.");
        };
    }

    /** The search after the answer to its query. */
    LineSearch after(QueryResult result) {
        if (result instanceof QueryResult.Failed failed) {
            return new LineSearch(journal, references, from, to, found, Stage.ENDED, List.of(), failed.outcome());
        }
        LineSearch richer = with(((QueryResult.Rows) result).rows());
        if (lists.size() > 1) {
            return new LineSearch(
                    journal, references, from, to, richer.found, stage, lists.subList(1, lists.size()), null);
        }
        return switch (stage) {
            case RANGE -> richer.searchAbsent(Stage.JOURNAL);
            case JOURNAL -> richer.searchAbsent(Stage.POSTED);
            default -> richer.ended();
        };
    }

    List<FoundLine> found(String reference) {
        return found.getOrDefault(reference, List.of());
    }

    private LineSearch with(List<JsonNode> rows) {
        Map<String, List<FoundLine>> more = new HashMap<>(found);
        for (JsonNode row : rows) {
            FoundLine line = stage == Stage.POSTED ? FoundLine.posted(row) : FoundLine.inJournal(row, journal);
            if (references.contains(line.reference())) {
                List<FoundLine> lines = new ArrayList<>(more.getOrDefault(line.reference(), List.of()));
                lines.add(line);
                more.put(line.reference(), List.copyOf(lines));
            }
        }
        return new LineSearch(journal, references, from, to, Map.copyOf(more), stage, lists, null);
    }

    private LineSearch searchAbsent(Stage next) {
        List<String> absent = references.stream()
                .filter(reference -> !found.containsKey(reference))
                .toList();
        return absent.isEmpty()
                ? ended()
                : new LineSearch(journal, references, from, to, found, next, JournalQueries.lists(absent), null);
    }

    private LineSearch ended() {
        return new LineSearch(journal, references, from, to, found, Stage.ENDED, List.of(), null);
    }

    /** Cheap: Camel hashes it for each simple expression upon it, and references and rows are many. */
    @Override
    public int hashCode() {
        return 31 * stage.hashCode() + references.size();
    }
}
