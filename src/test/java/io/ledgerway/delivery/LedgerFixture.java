package io.ledgerway.delivery;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.GivenConnections;
import io.ledgerway.delivery.ownership.FormerWork;
import io.ledgerway.delivery.ownership.HubInstance;
import io.ledgerway.delivery.ownership.Ownership;
import io.ledgerway.testing.ManualNanos;
import io.ledgerway.testing.TestConnections;
import io.ledgerway.testing.TestDatabase;
import io.ledgerway.trace.Tracing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on a fresh database, with time that tests move. */
public final class LedgerFixture implements AutoCloseable {

    public final HikariDataSource dataSource;
    public final JdbcClient jdbc;
    public final ManualNanos nanos = new ManualNanos();
    public final DatabaseClock clock;
    final Watermarks watermarks;
    final Recorder recorder;
    final Claims claims;
    final Settler settler;
    final DeliveryQueries queries;
    final DeliveryCommands commands;
    final EarlierVersions earlier;
    final List<String> audit = new ArrayList<>();
    public final ConnectionSettings connection = TestConnections.uniconta();
    public final GivenConnections connections = new GivenConnections().with("uniconta");
    private final JdbcTemplate template;
    public final TransactionTemplate transaction;
    public final Dialect dialect;
    public final FormerWork formerWork;

    public LedgerFixture(TestDatabase database) {
        dataSource = database.fresh();
        template = new JdbcTemplate(dataSource);
        jdbc = JdbcClient.create(template);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        dialect = Dialect.of(dataSource);
        clock = new DatabaseClock(jdbc, dialect, nanos);
        formerWork = new FormerSends(jdbc);
        watermarks = new Watermarks(jdbc, clock);
        recorder = recorder(Tracing.off());
        claims = new Claims(jdbc, dialect, clock, new ClaimStart(nanos));
        settler = new Settler(template, transaction, clock, dialect);
        queries = new DeliveryQueries(jdbc, dialect);
        earlier = new EarlierVersions(template, dialect);
        commands = new DeliveryCommands(
                jdbc,
                transaction,
                clock,
                queries,
                (actor, action, subject, reason) -> audit.add(actor + " " + action + " " + subject + " " + reason));
    }

    Purge purge(Retention retention) {
        return new Purge(template, dialect, clock, retention);
    }

    /** How many deliveries stand where, as the ledger says it. */
    Set<DeliveryCounts.Standing> kept() {
        return Set.copyOf(new DeliveryCounts(jdbc).all());
    }

    /** The same, counted one by one. */
    Set<DeliveryCounts.Standing> counted() {
        return Set.copyOf(jdbc.sql(
                        "select flow, connection, state, count(*) from delivery group by flow, connection, state")
                .query((row, n) -> new DeliveryCounts.Standing(
                        row.getString(1), row.getString(2), DeliveryState.valueOf(row.getString(3)), row.getLong(4)))
                .list());
    }

    boolean addUpCounts() {
        return transaction.execute(status -> new DeliveryCounts(jdbc).addUp());
    }

    /** In a transaction that is rolled back. */
    <T> T undone(java.util.function.Supplier<T> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    Recorder recorder(Tracing tracing) {
        return new Recorder(template, transaction, clock, watermarks, dialect, tracing);
    }

    KnownTargets targets() {
        return new KnownTargets(template, dialect);
    }

    /** A hub instance of its own: its ownership and liveness. */
    public HubInstance instance() {
        return new HubInstance(this);
    }

    void letPass(Duration time) {
        nanos.advance(time);
        clock.advance(time.negated());
        clock.advance(time);
    }

    public Recorded record(NewVersion... rows) {
        return recorder.record("time-entries", "uniconta", List.of(rows), null);
    }

    public static NewVersion entry(int id, long sourceVersion, String hash) {
        return entry(id, sourceVersion, hash, true);
    }

    static NewVersion entry(int id, long sourceVersion, String hash, boolean wanted) {
        String reference = "INT-" + id;
        return new NewVersion(
                reference,
                Integer.toString(id),
                sourceVersion,
                wanted,
                hash,
                LocalDate.of(2026, 9, 1),
                new BigDecimal("7.5"),
                "HOURS",
                "{\"id\":\"" + id + "\"}",
                null,
                version -> version == 1 ? reference : reference + "-R" + version);
    }

    public Batch claim(Ownership.Tenure tenure) {
        return claims.claim("time-entries", connection, tenure, Integer.MAX_VALUE, true, true);
    }

    /** Four threads claim until nothing is due; answers the ids as they were claimed, a doubled one twice. */
    static List<Long> claimedByFour(Supplier<Batch> claim) throws Exception {
        Callable<List<Long>> worker = () -> {
            List<Long> claimed = new ArrayList<>();
            for (Batch batch = claim.get(); !batch.isEmpty(); batch = claim.get()) {
                batch.claims().forEach(each -> claimed.add(each.deliveryId()));
            }
            return claimed;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> result : threads.invokeAll(Collections.nCopies(4, worker))) {
            all.addAll(result.get());
        }
        threads.shutdown();
        return all;
    }

    public int settle(Batch batch, Outcome outcome) {
        Map<Claim, NextStep> steps = new LinkedHashMap<>();
        Backoff backoff =
                new Backoff(connection.retryDelay(), connection.retryDelayMax(), RandomGenerator.getDefault());
        batch.claims()
                .forEach(claim -> steps.put(
                        claim,
                        NextStep.of(claim, outcome, connection.maxAttempts(), backoff, connection.settlingDelay())));
        return settler.settle(batch, steps);
    }

    public DeliveryState state(String document, int version) {
        return DeliveryState.valueOf(jdbc.sql("select state from delivery where document = ? and version = ?")
                .param(document)
                .param(version)
                .query(String.class)
                .single());
    }

    long id(String document, int version) {
        return jdbc.sql("select id from delivery where document = ? and version = ?")
                .param(document)
                .param(version)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        dataSource.close();
    }

    /** A first version whose payload has so many bytes. */
    static NewVersion sized(String document, int bytes) {
        return new NewVersion(
                document,
                document,
                1,
                true,
                "hash",
                null,
                null,
                null,
                "x".repeat(bytes),
                null,
                version -> document + "-R" + version);
    }
}
