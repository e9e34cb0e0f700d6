package io.ledgerway.connection;

import io.ledgerway.audit.AuditTrail;
import io.ledgerway.testing.MemoryDatabases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An empty database with the tables of connections, and the parts that stand on it. */
public final class ConnectionDatabase {

    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private static EmbeddedPostgres postgres;

    public final DataSource source;
    public final JdbcClient jdbc;
    public final JdbcTransactionManager transactions;

    private ConnectionDatabase(DataSource source, String dialect) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.transactions = new JdbcTransactionManager(source);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/" + dialect + "/V2__connection.sql"),
                        new ClassPathResource("db/migration/" + dialect + "/V8__transaction_count.sql"),
                        new ClassPathResource("db/migration/" + dialect + "/V12__instances.sql"))
                .execute(source);
    }

    public static ConnectionDatabase h2() {
        return new ConnectionDatabase(new DriverManagerDataSource(MemoryDatabases.url()), "h2");
    }

    /** Tables are dropped first: the server is one for all tests of this run. */
    static synchronized ConnectionDatabase postgresql() throws IOException {
        String url = System.getenv("LEDGERWAY_TEST_POSTGRESQL");
        if (url == null && postgres == null) {
            postgres = EmbeddedPostgres.start();
        }
        DataSource source = url == null ? postgres.getPostgresDatabase() : new DriverManagerDataSource(url);
        JdbcClient jdbc = JdbcClient.create(source);
        List.of("suspension", "call_count", "audit", "transaction_count", "hub_instance", "call_window")
                .forEach(table -> jdbc.sql("drop table if exists " + table).update());
        return new ConnectionDatabase(source, "postgresql");
    }

    CallWindow window() {
        return new SharedCallWindow(jdbc, transactions);
    }

    CallCounts counts() {
        return new CallCounts(jdbc, transactions);
    }

    public Governor governor(Connections connections, MovableTime time) {
        return new Governor(connections, counts(), CallWindow.OWN_COUNT_IS_ENOUGH, time, time, COPENHAGEN);
    }

    public Suspensions suspensions(Connections connections, Clock clock, ApplicationEventPublisher events) {
        return new Suspensions(
                new SuspensionTable(jdbc),
                connections,
                credentials(connections),
                new AuditTrail(jdbc, clock),
                events,
                transactions,
                clock,
                COPENHAGEN);
    }

    Transactions transactions(
            Connections connections, Suspensions suspensions, Clock clock, ApplicationEventPublisher events) {
        return new Transactions(
                new TransactionCounts(jdbc, transactions), connections, suspensions, events, clock, COPENHAGEN);
    }

    Credentials credentials(Connections connections) {
        return new Credentials(connections, new PlainKey());
    }

    /** Fingerprints that can be told apart; nothing is encrypted. */
    static final class PlainKey implements io.ledgerway.secret.HubKey {

        @Override
        public String encrypt(String plain, String context) {
            return plain;
        }

        @Override
        public String decrypt(String encrypted, String context) {
            return encrypted;
        }

        @Override
        public String fingerprint(String text) {
            return Integer.toHexString(text.hashCode());
        }
    }
}
