package io.ledgerway.invoice;

import io.ledgerway.cause.CausedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String ALL = "direct:invoice-intake?block=false";
    private static final String SINGLE = "direct:invoice-staging-row?block=false";

    private final InvoiceIntake intake;
    private final InvoiceRecorder recorder;
    private final ProducerTemplate producer;
    private final TransactionTemplate transaction;

    StagingIntake(
            InvoiceIntake intake,
            InvoiceRecorder recorder,
            ProducerTemplate producer,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.recorder = recorder;
        this.producer = producer;
        this.transaction = transaction;
    }

    private record Checked(StagedRow row, List<InvoiceRecorder.Entry> entries) {}

    /** How many rows were marked; 0 when other programs changed them all meanwhile. */
    int take(List<StagedRow> page, StagingRows rows) {
        IntakeRules rules = intake.rules();
        List<Checked> good = new ArrayList<>();
        List<StagedRow> alone = new ArrayList<>();
        for (StagedRow row : page) {
            PageRow paged = new PageRow(rules);
            Exchange through = send(ALL, row, paged);
            List<InvoiceRecorder.Entry> entries = paged.close();
            if (through.getException() == null) {
                good.add(new Checked(row, entries));
            } else {
                alone.add(row);
            }
        }
        int marked = 0;
        try {
            marked += takeTogether(good, rows, alone);
        } catch (DuplicateKeyException recordedMeanwhile) {
            // by another door, at this moment: which of them is known is seen now, one by one
            marked += good.stream().mapToInt(one -> takeOne(one.row(), rows)).sum();
        }
        return marked + alone.stream().mapToInt(row -> takeAlone(row, rows)).sum();
    }

    /** Records and marks; rows whose number has other content are left out and added to those that go alone. */
    private int takeTogether(List<Checked> good, StagingRows rows, List<StagedRow> alone) {
        List<Checked> rest = new ArrayList<>(good);
        int before;
        int marked;
        do {
            before = rest.size();
            marked = transaction.execute(status -> {
                Set<InvoiceRecorder.Entry> conflicts = recorder.recordPage(
                        rest.stream().flatMap(one -> one.entries().stream()).toList());
                if (!conflicts.isEmpty()) {
                    status.setRollbackOnly();
                    rest.removeIf(one -> {
                        boolean conflicting = one.entries().stream().anyMatch(conflicts::contains);
                        return conflicting && alone.add(one.row());
                    });
                    return 0;
                }
                return rows.own() ? rows.taken(taken(rest)) : 0;
            });
        } while (rest.size() < before);
        return rows.own() ? marked : rows.taken(taken(rest));
    }

    private static List<StagedRow> taken(List<Checked> checked) {
        return checked.stream().map(Checked::row).toList();
    }

    private int takeOne(StagedRow row, StagingRows rows) {
        Integer marked = transaction.execute(status -> {
            if (send(ALL, row, null).getException() != null) {
                status.setRollbackOnly();
                return null;
            }
            return rows.own() ? rows.taken(List.of(row)) : 0;
        });
        if (marked == null) {
            return takeAlone(row, rows);
        }
        return rows.own() ? marked : rows.taken(List.of(row));
    }

    /** By the route whose failure is a dead letter that keeps the document whole. */
    private int takeAlone(StagedRow row, StagingRows rows) {
        Exchange through = send(SINGLE, row, null);
        if (through.getException() != null) {
            throw new IllegalStateException(
                    "Row " + row.id() + " could neither be taken nor kept", through.getException());
        }
        Throwable why = through.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return why == null ? rows.taken(List.of(row)) : rows.rejected(row, sentence(why));
    }

    private Exchange send(String route, StagedRow row, PageRow paged) {
        return producer.send(route, exchange -> {
            exchange.getMessage().setBody(row.content());
            exchange.getMessage().setHeaders(headers(row));
            if (paged != null) {
                paged.travelWith(exchange);
            }
        });
    }

    private static Map<String, Object> headers(StagedRow row) {
        Map<String, Object> headers = new HashMap<>();
        headers.put("ledgerwayStagingRow", String.valueOf(row.id()));
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
