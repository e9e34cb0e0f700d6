package io.ledgerway.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.LargeDocuments;
import io.ledgerway.delivery.ownership.SoleInstance;
import io.ledgerway.invoice.IntakeSettings.Door;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes invoices from a table that other programs write. A row ends as {@code TAKEN} or {@code REJECTED}. In the hub's own
 * database that is one transaction with the recording; elsewhere it follows the recording, and a row that is met again
 * after a crash in between is known by its content.
 */
@Component("stagingTable")
public class StagingTable {

    /** Few enough that a page with all that is made of it is a small part of the hub's memory. */
    private static final long MOST_CHARACTERS = LargeDocuments.LARGE;

    private final Environment environment;
    private final IntakeSettings settings;
    private final SoleInstance sole;
    private final StagingIntake intake;
    private final TransactionTemplate transaction;
    private final DataSource hub;
    private final LargeDocuments large;

    StagingTable(
            Environment environment,
            IntakeSettings settings,
            SoleInstance sole,
            StagingIntake intake,
            TransactionTemplate transaction,
            DataSource hub,
            LargeDocuments large) {
        this.environment = environment;
        this.settings = settings;
        this.sole = sole;
        this.intake = intake;
        this.transaction = transaction;
        this.hub = hub;
        this.large = large;
    }

    /**
     * Takes the waiting rows, each once, page by page; nothing while the door is closed or another instance does it.
     *
     * @throws CausedException codes {@code SETTING_INVALID} or {@code STAGING_UNREACHABLE}
     */
    public synchronized void collect() {
        if (!settings.open(Door.STAGING) || !sole.does("staging")) {
            return;
        }
        with(this::collect);
    }

    /**
     * The document of a row was taken by a replay of its dead letter: a row that is still rejected, with the same content,
     * is marked so.
     *
     * @throws CausedException see {@link #collect()}
     */
    public void taken(Exchange exchange) {
        String id = exchange.getMessage().getHeader(StagingIntake.ROW, String.class);
        String content = exchange.getMessage().getHeader(StagingIntake.CONTENT, String.class);
        if (id != null && content != null) {
            with(rows -> rows.takenAfterAll(id, content));
        }
    }

    private void with(Consumer<StagingRows> work) {
        StagingSettings table = StagingSettings.of(environment);
        if (table.own()) {
            work.accept(new StagingRows(table, hub, transaction, MOST_CHARACTERS));
            return;
        }
        SingleConnectionDataSource other =
                new SingleConnectionDataSource(table.url(), table.username(), table.password(), true);
        try {
            DataSourceUtils.releaseConnection(DataSourceUtils.getConnection(other), other);
            TransactionTemplate elsewhere = new TransactionTemplate(new JdbcTransactionManager(other));
            work.accept(new StagingRows(table, other, elsewhere, MOST_CHARACTERS));
        } catch (CannotGetJdbcConnectionException e) {
            throw new CausedException(
                    new Cause(
                            "STAGING_UNREACHABLE",
                            "The database of the staging table does not let the hub in.",
                            "Look at ledgerway.staging.url, .username and .password, and whether it runs."),
                    e);
        } finally {
            other.destroy();
        }
    }

    private void take(List<StagedRow> page, StagingRows rows) {
        boolean isLarge = page.stream()
                .anyMatch(row -> row.content() != null && row.content().length() > LargeDocuments.LARGE);
        try (LargeDocuments.Room room = isLarge ? large.await() : LargeDocuments.Room.none()) {
            intake.take(page, rows);
        }
    }

    private void collect(StagingRows rows) {
        List<StagedRow> page = rows.after(null);
        while (!page.isEmpty()) {
            take(page, rows);
            page = rows.after(page.get(page.size() - 1));
        }
    }
}
