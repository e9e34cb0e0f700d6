package io.ledgerway.invoice;

import io.ledgerway.cause.CausedException;
import io.ledgerway.trace.Tracing;
import io.ledgerway.trace.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a page of staged rows. Each goes through the route {@code invoice-intake}; what comes out of it is recorded in one
 * transaction for the page. A row at fault goes alone through the route of single rows, and its neighbours are taken.
 */
@Component
class StagingIntake {

    /** Headers that a dead letter keeps: which row it was, and with what content. */
    static final String ROW = "ledgerwayStagingRow";

    static final String CONTENT = "ledgerwayStagingContent";

    private static final String ALL = "direct:invoice-intake?block=false";
    private static final String SINGLE = "direct:invoice-staging-row?block=false";

    private final InvoiceIntake intake;
    private final InvoiceRecorder recorder;
    private final ProducerTemplate producer;
    private final TransactionTemplate transaction;
    private final Tracing tracing;

    StagingIntake(
            InvoiceIntake intake,
            InvoiceRecorder recorder,
            ProducerTemplate producer,
            TransactionTemplate transaction,
            Tracing tracing) {
        this.intake = intake;
        this.recorder = recorder;
        this.producer = producer;
        this.transaction = transaction;
        this.tracing = tracing;
    }

    private record Checked(StagedRow row, List<InvoiceRecorder.Entry> entries) {}

    void take(List<StagedRow> page, StagingRows rows) {
        try (Work work = tracing.part("collect", null, null)) {
            work.note("rows", page.size());
            takePage(page, rows);
        }
    }

    private void takePage(List<StagedRow> page, StagingRows rows) {
        IntakeRules rules = intake.rules();
        List<Checked> good = new ArrayList<>();
        List<StagedRow> alone = new ArrayList<>();
        Endpoint all = endpoint(ALL);
        for (StagedRow row : page) {
            PageRow paged = new PageRow(rules);
            Exchange through = send(all, row, paged);
            List<InvoiceRecorder.Entry> entries = paged.close();
            if (through.getException() == null) {
                good.add(new Checked(row, entries));
            } else {
                alone.add(row);
            }
        }
        try {
            alone.addAll(takeTogether(good, rows));
        } catch (DuplicateKeyException recordedMeanwhile) {
            // by another door, at this moment: which of them is known is seen now, one by one
            good.forEach(one -> takeOne(one.row(), rows));
        }
        alone.forEach(row -> takeAlone(row, rows));
    }

    /** Records and marks; answers the rows that were left out, since other content stands under their number. */
    private List<StagedRow> takeTogether(List<Checked> good, StagingRows rows) {
        List<Checked> rest = new ArrayList<>(good);
        List<StagedRow> conflicting = new ArrayList<>();
        boolean done = false;
        while (!done) {
            Set<InvoiceRecorder.Entry> conflicts = transaction.execute(status -> {
                Set<InvoiceRecorder.Entry> found = recorder.recordPage(
                        rest.stream().flatMap(one -> one.entries().stream()).toList());
                if (!found.isEmpty()) {
                    status.setRollbackOnly();
                } else if (rows.own()) {
                    rows.taken(taken(rest));
                }
                return found;
            });
            rest.removeIf(one -> one.entries().stream().anyMatch(conflicts::contains) && conflicting.add(one.row()));
            done = conflicts.isEmpty();
        }
        if (!rows.own()) {
            rows.taken(taken(rest));
        }
        return conflicting;
    }

    private static List<StagedRow> taken(List<Checked> checked) {
        return checked.stream().map(Checked::row).toList();
    }

    private void takeOne(StagedRow row, StagingRows rows) {
        boolean taken = Boolean.TRUE.equals(transaction.execute(status -> {
            if (send(endpoint(ALL), row, null).getException() != null) {
                status.setRollbackOnly();
                return false;
            }
            if (rows.own()) {
                rows.taken(List.of(row));
            }
            return true;
        }));
        if (!taken) {
            takeAlone(row, rows);
        } else if (!rows.own()) {
            rows.taken(List.of(row));
        }
    }

    /** By the route whose failure is a dead letter that keeps the document whole. */
    private void takeAlone(StagedRow row, StagingRows rows) {
        Exchange through = send(endpoint(SINGLE), row, null);
        if (through.getException() != null) {
            throw new IllegalStateException(
                    "Row " + row.id() + " could neither be taken nor kept", through.getException());
        }
        Throwable why = through.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (why == null) {
            rows.taken(List.of(row));
        } else {
            rows.rejected(row, sentence(why));
        }
    }

    /** Found once for a page: finding it takes Camel as long as a step of a route. */
    private Endpoint endpoint(String uri) {
        return producer.getCamelContext().getEndpoint(uri);
    }

    private Exchange send(Endpoint route, StagedRow row, PageRow paged) {
        return producer.send(route, exchange -> {
            exchange.getMessage().setBody(row.content());
            exchange.getMessage().setHeaders(headers(row));
            if (paged != null) {
                exchange.setProperty(PageRow.PROPERTY, paged);
            } else {
                exchange.getMessage().setHeader(CONTENT, StagedRow.contentMark(row.content()));
            }
        });
    }

    private static Map<String, Object> headers(StagedRow row) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(ROW, String.valueOf(row.id()));
        if (row.mediaType() != null) {
            headers.put(Exchange.CONTENT_TYPE, row.mediaType());
        }
        return headers;
    }

    private static String sentence(Throwable failure) {
        Throwable why = failure;
        while (why.getCause() != null && !(why instanceof CausedException)) {
            why = why.getCause();
        }
        return why instanceof CausedException caused ? caused.why().sentence() : why.toString();
    }
}
