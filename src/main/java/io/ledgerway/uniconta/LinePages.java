package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.uniconta.UnicontaQuery.Filter;
import java.util.List;

/**
 * Where a query that is read page by page stands. Pages are ordered by reference; one that is not full is the last
 * (apis/uniconta.md 2.3).
 *
 * @param skip rows read so far
 * @param first first row of the page before; null at the start
 */
public record LinePages(int skip, JsonNode first) {

    /** Before the first page. */
    public static final LinePages START = new LinePages(0, null);

    /** The filter that asks for the next page. */
    public Filter filter() {
        return Filter.orderedPage(LineField.REFERENCE_NUMBER.wire(), skip, JournalQueries.TAKE);
    }

    /** Whether these rows are the last page. */
    public boolean last(List<JsonNode> rows) {
        return rows.size() != JournalQueries.TAKE;
    }

    /** Where it stands when these rows were taken. */
    public LinePages after(List<JsonNode> rows) {
        return new LinePages(skip + rows.size(), rows.isEmpty() ? first : rows.get(0));
    }

    /** Why these rows cannot be the next page: the same page came again; null when they can be. */
    public Outcome refusal(List<JsonNode> rows, String entity) {
        return rows.isEmpty() || !rows.get(0).equals(first)
                ? null
                : new Outcome.Retry(
                        new Cause(
                                "UNICONTA_PAGE_REPEATED",
                                "While reading " + entity + ", Uniconta answered the same page twice.",
                                "Nothing to do unless it lasts: it is tried again by itself."),
                        null);
    }
}
