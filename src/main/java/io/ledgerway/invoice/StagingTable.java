package io.ledgerway.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.SoleInstance;
import io.ledgerway.invoice.IntakeSettings.Door;
import java.util.List;
import javax.sql.DataSource;
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
    private static final long MOST_CHARACTERS = 2_000_000;

    private final Environment environment;
    private final IntakeSettings settings;
    private final SoleInstance sole;
    private final StagingIntake intake;
    private final TransactionTemplate transaction;
    private final DataSource hub;

    StagingTable(
            Environment environment,
            IntakeSettings settings,
            SoleInstance sole,
            StagingIntake intake,
            TransactionTemplate transaction,
            DataSource hub) {
        this.environment = environment;
        this.settings = settings;
        this.sole = sole;
        this.intake = intake;
        this.transaction = transaction;
        this.hub = hub;
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
        StagingSettings table = StagingSettings.of(environment);
        try {
            if (table.own()) {
                collect(new StagingRows(table, hub, transaction, MOST_CHARACTERS));
            } else {
                SingleConnectionDataSource other =
                        new SingleConnectionDataSource(table.url(), table.username(), table.password(), true);
                try {
                    DataSourceUtils.releaseConnection(DataSourceUtils.getConnection(other), other);
                    TransactionTemplate elsewhere = new TransactionTemplate(new JdbcTransactionManager(other));
                    collect(new StagingRows(table, other, elsewhere, MOST_CHARACTERS));
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

    private void collect(StagingRows rows) {
        List<StagedRow> page = rows.after(null);
        while (!page.isEmpty()) {
            intake.take(page, rows);
            page = rows.after(page.get(page.size() - 1));
        }
    }
}
