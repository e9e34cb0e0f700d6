package io.ledgerway.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.SoleInstance;
import io.ledgerway.invoice.IntakeSettings.Door;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes invoices from a table that other programs write. A row ends as {@code TAKEN} or {@code REJECTED}. In the hub's own
 * database that is one transaction with the recording; elsewhere it follows the recording, and a row that is met again
 * after a crash in between is known by its content.
 */
@Component("stagingTable")
public class StagingTable {

    static final String TAKEN = "TAKEN";
    static final String REJECTED = "REJECTED";

    private static final int PAGE = 20;
    private static final int LONGEST_PROBLEM = 2000;

    private final Environment environment;
    private final IntakeSettings settings;
    private final SoleInstance sole;
    private final ProducerTemplate producer;
    private final TransactionTemplate transaction;
    private final DataSource hub;

    StagingTable(
            Environment environment,
            IntakeSettings settings,
            SoleInstance sole,
            ProducerTemplate producer,
            TransactionTemplate transaction,
            DataSource hub) {
        this.environment = environment;
        this.settings = settings;
        this.sole = sole;
        this.producer = producer;
        this.transaction = transaction;
        this.hub = hub;
    }

    /**
     * Takes all waiting rows, page by page; nothing while the door is closed or another instance does it.
     *
     * @throws CausedException codes {@code SETTING_INVALID} or {@code STAGING_UNREACHABLE}
     */
    public synchronized void collect() {
        if (!settings.open(Door.STAGING) || !sole.does("staging")) {
            return;
        }
        StagingSettings table = StagingSettings.of(environment);
        try {
            if (table.own()) {
                collect(table, hub);
            } else {
                SingleConnectionDataSource other =
                        new SingleConnectionDataSource(table.url(), table.username(), table.password(), true);
                try {
                    collect(table, other);
                } finally {
                    other.destroy();
                }
            }
        } catch (CannotGetJdbcConnectionException e) {
            throw new CausedException(
                    new Cause(
                            "STAGING_UNREACHABLE",
                            "The database of the staging table does not let the hub in.",
                            "Look at ledgerway.staging.url, .username and .password, and whether it runs."),
                    e);
        }
    }

    private void collect(StagingSettings table, DataSource source) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.setMaxRows(PAGE);
        List<StagedRow> rows = page(table, jdbc);
        while (rows.stream().mapToInt(row -> take(row, table, jdbc)).sum() > 0) {
            rows = page(table, jdbc);
        }
    }

    private static List<StagedRow> page(StagingSettings table, JdbcTemplate jdbc) {
        return jdbc.query(
                table.select(), (row, n) -> new StagedRow(row.getObject(1), row.getString(2), row.getString(3)));
    }

    /** How many rows were marked: one, or none when another program changed it meanwhile. */
    private int take(StagedRow row, StagingSettings table, JdbcTemplate jdbc) {
        try {
            return table.own() ? transaction.execute(status -> record(row, table, jdbc)) : record(row, table, jdbc);
        } catch (CamelExecutionException refused) {
            return takeAgain(row, table, jdbc);
        }
    }

    private int record(StagedRow row, StagingSettings table, JdbcTemplate jdbc) {
        producer.requestBodyAndHeaders("direct:invoice-intake?block=false", row.content(), headers(row));
        return mark(row, TAKEN, null, table, jdbc);
    }

    /** Through the route of single rows, whose failure is a dead letter that keeps the document whole. */
    private int takeAgain(StagedRow row, StagingSettings table, JdbcTemplate jdbc) {
        Exchange again = producer.send("direct:invoice-staging-row?block=false", exchange -> {
            exchange.getMessage().setBody(row.content());
            exchange.getMessage().setHeaders(headers(row));
        });
        if (again.getException() != null) {
            throw new IllegalStateException(
                    "Row " + row.id() + " could neither be taken nor kept", again.getException());
        }
        Throwable why = again.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return mark(row, why == null ? TAKEN : REJECTED, why == null ? null : sentence(why), table, jdbc);
    }

    private static int mark(StagedRow row, String state, String problem, StagingSettings table, JdbcTemplate jdbc) {
        return jdbc.update(table.mark(), state, problem, row.id());
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
        String text = why instanceof CausedException caused ? caused.why().sentence() : why.toString();
        return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM);
    }
}
