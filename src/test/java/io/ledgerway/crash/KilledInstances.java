package io.ledgerway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedAccountsIq;
import io.ledgerway.testing.SimulatedAcumatica;
import io.ledgerway.testing.SimulatedIntacct;
import io.ledgerway.testing.SimulatedLedger;
import io.ledgerway.testing.SimulatedSystems;
import io.ledgerway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three hubs on one PostgreSQL move time entries to Uniconta and invoices to each of the three ledgers, while they are killed
 * at random moments, one sleeps longer than its leases with calls under way, one has a wrong clock, and of the answers of
 * all targets some are lost before and after execution, late, or an error. The simulated systems stand in this process
 * and are the witnesses.
 */
final class KilledInstances implements AutoCloseable {

    private static final int SEATS = 1;
    private static final Map<String, Object> FAULTS =
            Map.of("lost-before", 0.01, "lost-after", 0.01, "server-error", 0.01, "late", 0.01, "late-by", "4s");

    private final int invoices;
    private final long seed;
    private final Random random;
    private final Duration delay;
    private final SimulatedSystems systems;
    private final SimulatedIntacct intacct = new SimulatedIntacct();
    private final SimulatedAccountsIq accountsIq = new SimulatedAccountsIq();
    private final SimulatedAcumatica acumatica = new SimulatedAcumatica(SEATS);
    private final List<SimulatedLedger> ledgers = List.of(intacct, accountsIq, acumatica);
    private final HikariDataSource dataSource = new HikariDataSource();
    private final IndependentChecker checker;
    private final Instances instances;
    private final LiveSessions sessions;
    private final List<InvoiceFeed> feeds = new ArrayList<>();

    /**
     * @param invoices for each ledger
     * @param delay of each answer
     */
    KilledInstances(Path directory, int entries, int invoices, Duration delay, long seed) {
        this.invoices = invoices;
        this.seed = seed;
        this.random = new Random(seed);
        this.delay = delay;
        this.systems = new SimulatedSystems(SimulatedSystems.generatedEntries(entries), FaultSettings.NONE);
        List<String> database = TestDatabase.POSTGRESQL.hubSettings();
        dataSource.setJdbcUrl(database.get(0).substring("spring.datasource.url=".length()));
        dataSource.setMaximumPoolSize(2);
        JdbcClient jdbc = JdbcClient.create(dataSource);
        checker = new IndependentChecker(jdbc);
        instances = new Instances(directory, settings(database), ledgers, jdbc);
        sessions = new LiveSessions(Map.of(
                "uniconta", systems.uniconta().books()::liveSessions,
                "intacct", intacct.books()::liveSessions,
                "acumatica", acumatica.books()::liveSessions));
    }

    /** Starts them all and lets them sign in before anything goes wrong. */
    void start() {
        instances.start();
        for (SimulatedLedger ledger : ledgers) {
            feeds.add(InvoiceFeed.of(instances.all(), generated(ledger), invoices));
        }
        await(
                "each system has a session",
                () -> systems.uniconta().books().logins() > 0
                        && intacct.books().signIns() > 0
                        && accountsIq.books().signIns() > 0
                        && acumatica.books().signIns() > 0);
        faulty(true);
    }

    /** Kills any of the three so many times, each after some more calls. */
    void kill(int times) {
        for (int kill = 1; kill <= times; kill++) {
            awaitCalls(1 + random.nextInt(1 + invoices / 5));
            instances.killAny(random);
        }
    }

    /** Halts whoever owns a connection until another does, and some calls longer. */
    void sleepBeyondTheLease(String connection) {
        awaitCalls(1 + random.nextInt(20));
        await(
                "a living instance owns " + connection,
                () -> instances.owner(connection).isPresent());
        HubProcess slept = instances.owner(connection).orElseThrow();
        String owner = instances.ownerName(connection);
        slept.pause();
        try {
            await(
                    "another owns " + connection,
                    () -> !instances.ownerName(connection).equals(owner));
            awaitCalls(10);
        } finally {
            slept.resume();
        }
    }

    /** Acumatica ends the session: whoever finds out first signs in anew, for all. */
    void endSession() {
        faulty(false);
        long before = acumatica.books().signIns();
        acumatica.control().expireSessions();
        await("there is a session again", () -> acumatica.books().signIns() > before || settled());
        faulty(true);
    }

    void awaitSettled() {
        await("all are posted", () -> feeds.stream().allMatch(InvoiceFeed::done));
        await("all are settled", this::settled);
    }

    void check() {
        checker.check(systems);
        ledgers.forEach(ledger -> checker.check(ledger, generated(ledger), invoices));
        intacct.assertNothingIsDoubled();
        accountsIq.assertNothingIsDoubled();
        acumatica.assertNothingIsDoubledOrDropped();
        assertThat(sessions.most().values()).as("live sessions, at most").allMatch(most -> most <= SEATS);
        assertThat(acumatica.books().mostLiveSessions()).isEqualTo(SEATS);
        assertThat(ledgers)
                .allSatisfy(ledger -> assertThat(ledger.refusedSignIns()).isZero());
        assertThat(systems.uniconta().books().refusedLogins()).isZero();
        if (!instances.logged("Took over the sign-in")) {
            assertThat(acumatica.books().refusedSeats()).isZero();
        }
    }

    /** One leaves after another; only the last signs out. */
    void leaveOneByOne() {
        faulty(false);
        instances.all().forEach(HubProcess::awaitReady);
        for (int left = 0; left < instances.all().size(); left++) {
            assertThat(acumatica.books().liveSessions())
                    .as("sessions after %s left", left)
                    .isEqualTo(1);
            instances.all().get(left).close();
        }
        assertThat(acumatica.books().liveSessions()).isZero();
    }

    /** What happened, for whoever reads the log of a build. */
    String account() {
        return "%s; take-overs of a connection %s, deliveries that were in doubt %s, live sessions at most %s"
                .formatted(
                        checker.states(),
                        checker.count("select sum(epoch) - count(*) from limit_group"),
                        checker.count("select count(distinct delivery_id) from delivery_attempt where outcome in"
                                + " ('IN_DOUBT', 'NOT_THERE', 'LOOK_UP_FAILED')"),
                        sessions.most());
    }

    private boolean settled() {
        int all = systems.approved().size() + ledgers.size() * invoices;
        return checker.settled() == all;
    }

    private void awaitCalls(int more) {
        long until = calls() + more;
        await("some calls are made", () -> calls() >= until || settled());
    }

    private long calls() {
        return systems.uniconta().calls().total()
                + ledgers.stream().mapToLong(ledger -> ledger.calls().total()).sum();
    }

    private void faulty(boolean now) {
        FaultSettings slow = FaultSettings.of(Map.of("delay", delay.toMillis() + "ms", "delay-variance", 0.5));
        Map<String, Object> all = new HashMap<>(FAULTS);
        all.putAll(Map.of("delay", delay.toMillis() + "ms", "delay-variance", 0.5, "seed", random.nextLong()));
        FaultSettings settings = now ? FaultSettings.of(all) : slow;
        systems.uniconta().apply(settings);
        ledgers.forEach(ledger -> ledger.apply(settings));
    }

    private GeneratedInvoices generated(SimulatedLedger ledger) {
        return new GeneratedInvoices(seed, ledger.settings().get("company-ids"));
    }

    private List<String> settings(List<String> database) {
        List<String> settings = new ArrayList<>(systems.settings());
        settings.addAll(database);
        settings.add("ledgerway.flows.time-entries.schedule=0/1 * * * * ?");
        Map<String, String> quick = Map.of(
                "batch-size", "10",
                "connect-timeout", "1s",
                "read-timeout", "3s",
                "lease", "6s",
                "settling-delay", "1500ms",
                "retry-delay", "200ms",
                "retry-delay-max", "2s");
        for (SimulatedLedger ledger : ledgers) {
            settings.addAll(GeneratedInvoices.settings(ledger));
            settings.addAll(GeneratedInvoices.settings(ledger, ledger.settings()));
            settings.addAll(GeneratedInvoices.settings(ledger, quick));
        }
        quick.forEach((key, value) -> settings.add("ledgerway.connections.uniconta." + key + "=" + value));
        return settings;
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(Long.getLong("ledgerway.cluster.minutes", 10)))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    @Override
    public void close() throws Exception {
        for (InvoiceFeed feed : feeds) {
            feed.close();
        }
        sessions.close();
        instances.close();
        dataSource.close();
        systems.close();
        ledgers.forEach(SimulatedLedger::close);
    }
}
