package io.ledgerway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedLedger;
import io.ledgerway.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/**
 * A run with real processes and real kills: the hub is killed at random moments while invoices come in and go to a ledger,
 * while answers are lost before and after execution, the ledger is busy, and one invoice in each hundred is refused. The
 * simulated ledger stands in this process and is the witness. {@code -Dledgerway.invoices=}, {@code -Dledgerway.kills=} and
 * {@code -Dledgerway.seed=} change how many and which; the seed is printed.
 */
final class KilledInvoices {

    private final Path directory;
    private final SimulatedLedger ledger;
    private final TestDatabase database;
    private final int count;
    private final int kills;
    private final List<String> settings = new ArrayList<>();
    private final Map<String, Object> faults = new HashMap<>(Map.of(
            "lost-before", 0.01,
            "lost-after", 0.01,
            "server-error", 0.01,
            "delay", "10ms",
            "delay-variance", 0.5));

    /**
     * @param directory of the hub
     * @param count invoices, where the command line names no number
     * @param kills where the command line names no number
     */
    KilledInvoices(Path directory, SimulatedLedger ledger, TestDatabase database, int count, int kills) {
        this.directory = directory;
        this.ledger = ledger;
        this.database = database;
        this.count = Integer.getInteger("ledgerway.invoices", count);
        this.kills = Integer.getInteger("ledgerway.kills", kills);
        with(Map.of(
                "batch-size", "10",
                "connect-timeout", "1s",
                "read-timeout", "2s",
                "lease", "5s",
                "settling-delay", "500ms",
                "retry-delay", "200ms",
                "retry-delay-max", "2s"));
    }

    /** Settings of the connection; a later one wins. */
    KilledInvoices with(Map<String, String> connection) {
        settings.addAll(GeneratedInvoices.settings(ledger, connection));
        return this;
    }

    /** More that goes wrong, as names and values of the simulators' faults. */
    KilledInvoices among(Map<String, Object> more) {
        faults.putAll(more);
        return this;
    }

    /** How often the hub is killed. */
    int kills() {
        return kills;
    }

    /** Each good one is in the books once and right; each bad one is dead for a reason with this in it. */
    void assertEachIsInTheBooksOnce(String reason) throws Exception {
        long seed = Long.getLong("ledgerway.seed", System.nanoTime());
        System.out.println("Seed of this run: -Dledgerway.seed=" + seed);
        Random random = new Random(seed);
        GeneratedInvoices invoices = new GeneratedInvoices(seed);
        GeneratedInvoices.writeLookups(directory, ledger);
        faults.put("seed", seed);
        ledger.apply(FaultSettings.of(faults));
        List<String> all = new ArrayList<>(GeneratedInvoices.settings(ledger));
        all.addAll(database.hubSettings());
        all.addAll(settings);
        try (HubProcess hub = new HubProcess(directory, all)) {
            hub.start();
            try (InvoiceFeed feed = InvoiceFeed.of(hub, invoices, count)) {
                for (int kill = 1; kill <= kills; kill++) {
                    int until = ledger.totals().size() + 1 + random.nextInt(count / kills);
                    await("some are in the books", () -> ledger.totals().size() >= until || settled(hub));
                    hub.kill();
                    hub.start();
                }
                await("all are posted", feed::done);
            }
            await("all are settled", () -> settled(hub));

            assertThat(booked()).isEqualTo(expected(invoices));
            assertThat(counts(hub).path("DEAD").asInt()).isEqualTo(bad());
            assertThat(hub.get("/api/deliveries?state=DEAD&size=500").path("items"))
                    .allSatisfy(dead -> assertThat(
                                    dead.path("cause").path("message").asText())
                            .contains(reason));
            assertThat(ledger.refusedSignIns()).isZero();
        }
    }

    private Map<String, List<String>> expected(GeneratedInvoices invoices) {
        Map<String, List<String>> expected = new TreeMap<>();
        for (int index = 0; index < count; index++) {
            if (!GeneratedInvoices.bad(index)) {
                expected.put(GeneratedInvoices.number(index), List.of(plain(invoices.signedTotal(index))));
            }
        }
        return expected;
    }

    private int bad() {
        int bad = 0;
        for (int index = 0; index < count; index++) {
            bad += GeneratedInvoices.bad(index) ? 1 : 0;
        }
        return bad;
    }

    private Map<String, List<String>> booked() {
        Map<String, List<String>> booked = new TreeMap<>();
        ledger.totals()
                .forEach((number, totals) -> booked.put(
                        number, totals.stream().map(KilledInvoices::plain).toList()));
        return booked;
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    private boolean settled(HubProcess hub) {
        JsonNode counts = counts(hub);
        return counts.path("DELIVERED").asInt() + counts.path("DEAD").asInt() == count;
    }

    private JsonNode counts(HubProcess hub) {
        return hub.flow("invoices-to-" + ledger.connection()).path("counts");
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
