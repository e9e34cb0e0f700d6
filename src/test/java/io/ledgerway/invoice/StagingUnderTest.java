package io.ledgerway.invoice;

import static io.ledgerway.invoice.InvoicesUnderTest.json;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerway.delivery.DatabaseClock;
import io.ledgerway.delivery.DeliveryQueries;
import io.ledgerway.delivery.Dialect;
import io.ledgerway.delivery.LargeDocuments;
import io.ledgerway.delivery.Recorder;
import io.ledgerway.delivery.Watermarks;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.testing.TestDatabase;
import io.ledgerway.trace.Tracing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** The shipped routes of intake and staging with their beans on a fresh database, without the rest of the hub. */
final class StagingUnderTest implements AutoCloseable {

    static final String TABLE =
            "create table invoice_staging (id %s primary key, format varchar(10), content text not null,"
                    + " state varchar(10) default 'NEW' not null, problem varchar(2000))";

    final HikariDataSource database;
    final JdbcTemplate jdbc;
    final List<String> deadLetters = new ArrayList<>();
    final MockEnvironment settings = new MockEnvironment()
            .withProperty("ledgerway.connections.intacct.company-ids", "DK12345678")
            .withProperty("ledgerway.connections.acumatica.company-ids", "DK87654321")
            .withProperty("ledgerway.flows.invoices-to-intacct.start-from", "2026-01-01")
            .withProperty("ledgerway.flows.invoices-to-acumatica.start-from", "2026-01-01");
    final DefaultCamelContext camel = new DefaultCamelContext();
    private final LargeDocuments large = new LargeDocuments();
    private final AtomicReference<Runnable> beforeInsert = new AtomicReference<>();
    private final TransactionTemplate transaction;
    private StagingIntake intake;
    private InvoiceIntake singles;

    StagingUnderTest(TestDatabase kind) {
        database = kind.fresh();
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** @param ownStep steps in YAML that an integrator has put before {@code record-invoice}; empty for none */
    StagingUnderTest start(String ownStep) throws Exception {
        InvoiceRecorder recorder = recorder(new DatabaseClock(JdbcClient.create(jdbc)) {
            @Override
            public Instant now() {
                Runnable meanwhile = beforeInsert.getAndSet(null);
                if (meanwhile != null) {
                    meanwhile.run();
                }
                return super.now();
            }
        });
        IntakeSettings intakeSettings = new IntakeSettings(settings);
        singles = new InvoiceIntake(
                new OwnCompanies(settings), new FlowSettings(settings), intakeSettings, recorder, Tracing.off());
        intake = new StagingIntake(singles, recorder, camel.createProducerTemplate(), transaction, Tracing.off());
        camel.getRegistry().bind("invoiceReading", new InvoiceReading(intakeSettings, new IntakeRoom(large)));
        camel.getRegistry().bind("invoiceIntake", singles);
        camel.getRegistry()
                .bind(
                        "stagingTable",
                        new StagingTable(settings, intakeSettings, null, intake, transaction, database, large));
        camel.getRegistry().bind("deadLetters", new Letters());
        camel.setAutoStartup(false);
        for (String file : List.of("errors", "invoice-intake", "invoice-staging")) {
            String text = java.nio.file.Files.readString(Path.of("routes", file + ".camel.yaml"));
            String own = text.replace(
                    "        - bean:\n            id: record-invoice",
                    ownStep + "        - bean:\n            id: record-invoice");
            Resource resource = ResourceHelper.fromString(file + ".camel.yaml", own);
            PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
        }
        camel.start();
        for (String route : List.of("errors-dead-letter", "invoice-intake", "invoice-staging-row")) {
            camel.getRouteController().startRoute(route);
        }
        return this;
    }

    /** Another door takes an invoice at the moment when a page has looked and not yet written. */
    void meanwhile(InvoiceDraft other) {
        InvoiceRecorder door = recorder(new DatabaseClock(JdbcClient.create(jdbc)));
        IntakeRules rules = singles.rules();
        beforeInsert.set(() -> {
            Thread thread = new Thread(() -> door.record(rules.entries(other.build())));
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A table with rows of these contents, in this order. */
    void stage(JdbcTemplate where, InvoiceDraft... drafts) {
        for (InvoiceDraft draft : drafts) {
            where.update("insert into invoice_staging (format, content) values ('json', ?)", json(draft));
        }
    }

    /** Takes the first page. */
    List<StagedRow> take(StagingRows rows) {
        List<StagedRow> page = rows.after(null);
        intake.take(page, rows);
        return page;
    }

    /** Hands an invoice to the last step of the route, for a row that went through already or not yet. */
    Receipt record(InvoiceDraft draft, boolean through) {
        PageRow row = new PageRow(singles.rules());
        if (through) {
            row.close();
        }
        Exchange exchange = new DefaultExchange(camel);
        exchange.setProperty(PageRow.PROPERTY, row);
        return singles.record(draft.build(), exchange);
    }

    StagingRows own() {
        return rows(database, transaction, Long.MAX_VALUE);
    }

    /** A staging table elsewhere. */
    StagingRows other(DataSource source) {
        settings.setProperty("ledgerway.staging.url", "jdbc:elsewhere");
        return rows(source, new TransactionTemplate(new JdbcTransactionManager(source)), Long.MAX_VALUE);
    }

    StagingRows rows(DataSource source, TransactionTemplate of, long mostCharacters) {
        return new StagingRows(StagingSettings.of(settings), source, of, mostCharacters);
    }

    static List<String> states(JdbcTemplate where) {
        return where.queryForList("select state from invoice_staging order by id", String.class);
    }

    /** Numbers of what is recorded for a connection. */
    List<String> recorded(String connection) {
        return jdbc.queryForList(
                "select number from delivery where connection = ? order by id", String.class, connection);
    }

    private InvoiceRecorder recorder(DatabaseClock clock) {
        JdbcClient client = JdbcClient.create(jdbc);
        return new InvoiceRecorder(
                new Recorder(
                        jdbc, transaction, clock, new Watermarks(client, clock), Dialect.of(database), Tracing.off()),
                new DeliveryQueries(client, Dialect.of(database)),
                transaction);
    }

    /** In place of the dead-letter store. */
    public final class Letters {
        public void record(Exchange exchange) {
            deadLetters.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)
                    .getMessage());
        }

        public void recovered(String route) {
            throw new IllegalStateException("The route " + route + " does not run here");
        }
    }

    @Override
    public void close() {
        camel.stop();
        database.close();
    }
}
