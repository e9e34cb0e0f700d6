package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.delivery.DaySpan;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Reconciliation;
import io.ledgerway.delivery.SentReference;
import io.ledgerway.delivery.TargetSums;
import io.ledgerway.uniconta.UnicontaQuery.Filter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The sums of a span of days while they are read: the journals' lines, then the posted ones. Only sums are kept. Used by
 * one thread at a time.
 */
final class StandingSums {

    private final String connection;
    private final DaySpan span;
    private final Map<Key, Reconciliation.Sum> sums = new HashMap<>();
    private String entity = JournalQueries.JOURNAL_LINES;
    private LinePages pages = LinePages.START;
    private Outcome failure;

    private record Key(LocalDate day, String unit) {}

    StandingSums(String connection, DaySpan span) {
        this.connection = connection;
        this.span = span;
    }

    String connection() {
        return connection;
    }

    DaySpan span() {
        return span;
    }

    /** Whether another query is to be made. */
    public boolean open() {
        return entity != null;
    }

    /** The next query: lines of these days in whatever journal, or posted ones. */
    public UnicontaQuery query() {
        return new UnicontaQuery(
                entity.equals(JournalQueries.POSTED) ? "sum-posted" : "sum-journal",
                entity,
                List.of(Filter.days("Date", span.from(), span.to()), pages.filter()));
    }

    /** Breaks off: what was read until then is not the whole. */
    void fail(Outcome why) {
        failure = why;
        entity = null;
    }

    /**
     * Adds a page.
     *
     * @param known answers which of some references are ours
     * @param amount what a line counts in the unit of its document
     */
    void add(
            List<JsonNode> rows,
            java.util.function.Function<Collection<String>, Map<String, SentReference>> known,
            BiFunction<FoundLine, SentReference, BigDecimal> amount) {
        Outcome repeated = pages.refusal(rows, entity);
        if (repeated != null) {
            fail(repeated);
            return;
        }
        List<FoundLine> lines = new ArrayList<>();
        for (JsonNode row : rows) {
            FoundLine line =
                    entity.equals(JournalQueries.POSTED) ? FoundLine.posted(row) : FoundLine.inJournal(row, "");
            if (line.reference() != null && line.date() != null) {
                lines.add(line);
            }
        }
        Map<String, SentReference> ours =
                known.apply(lines.stream().map(FoundLine::reference).toList());
        lines.forEach(line -> add(line, ours.get(line.reference()), amount));
        if (pages.last(rows)) {
            entity = entity.equals(JournalQueries.JOURNAL_LINES) ? JournalQueries.POSTED : null;
            pages = LinePages.START;
        } else {
            pages = pages.after(rows);
        }
    }

    /** Why it broke off; null unless it did. */
    Outcome failure() {
        return failure;
    }

    /** The sums, or why there are none. */
    TargetSums result() {
        return failure == null
                ? new TargetSums(
                        sums.entrySet().stream()
                                .map(sum -> new TargetSums.DaySum(
                                        sum.getKey().day(), sum.getKey().unit(), sum.getValue()))
                                .toList(),
                        null)
                : TargetSums.missing(LineVerdict.cause(failure));
    }

    private void add(FoundLine line, SentReference sent, BiFunction<FoundLine, SentReference, BigDecimal> amount) {
        if (sent != null && sent.unit() != null && sent.quantity() != null) {
            Reconciliation.Sum one = new Reconciliation.Sum(sent.reversal() ? -1 : 1, amount.apply(line, sent));
            sums.merge(new Key(line.date(), sent.unit()), one, Reconciliation.Sum::plus);
        }
    }
}
