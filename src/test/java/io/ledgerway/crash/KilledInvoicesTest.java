package io.ledgerway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.intacct.BookedDocument;
import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedIntacct;
import io.ledgerway.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Invoices with real processes and real kills: the hub is killed at random moments while invoices come in and go
 * to Intacct, while answers are lost before and after execution, Intacct is busy, sessions die, and one invoice in each
 * hundred is refused. The simulated Intacct stands in this process and is the witness. {@code -Dledgerway.invoices=} (600)
 * and {@code -Dledgerway.kills=} (3) say how many; the seed is printed.
 */
class KilledInvoicesTest {

    private static final int KILLS = Integer.getInteger("ledgerway.kills", 3);
    private static final int INVOICES = Integer.getInteger("ledgerway.invoices", 600);

    @TempDir
    Path directory;

    @ParameterizedTest(name = "on {0}")
    @EnumSource(TestDatabase.class)
    void everyInvoiceIsInTheBooksOnceAndRightThoughTheHubIsKilledAgainAndAgain(TestDatabase database) throws Exception {
        long seed = Long.getLong("ledgerway.seed", System.nanoTime());
        System.out.println("Seed of this run: -Dledgerway.seed=" + seed);
        Random random = new Random(seed);
        GeneratedInvoices invoices = new GeneratedInvoices(seed);
        GeneratedInvoices.writeLookups(directory);
        try (SimulatedIntacct intacct = new SimulatedIntacct(faults(seed), null);
                HubProcess hub = new HubProcess(directory, List.of("-Xmx256m"), settings(intacct, database))) {
            intacct.control().habit("session-calls", 50);
            hub.start();
            try (InvoiceFeed feed = InvoiceFeed.of(hub, invoices, INVOICES)) {
                for (int kill = 1; kill <= KILLS; kill++) {
                    int until = intacct.books().documents().size() + 1 + random.nextInt(INVOICES / KILLS);
                    await(
                            "some are in the books",
                            () -> intacct.books().documents().size() >= until || settled(hub));
                    hub.kill();
                    hub.start();
                }
                await("all are posted", feed::done);
            }
            await("all are settled", () -> settled(hub));

            intacct.assertNothingIsDoubled();
            assertThat(booked(intacct)).isEqualTo(expected(invoices));
            assertThat(dead(hub)).isEqualTo(INVOICES / 100);
            assertThat(hub.get("/api/deliveries?state=DEAD&size=1")
                            .path("items")
                            .path(0)
                            .path("cause")
                            .path("message")
                            .asText())
                    .contains("C-NOBODY");
            assertThat(intacct.books().refusedSignIns()).isZero();
        }
    }

    private static FaultSettings faults(long seed) {
        return FaultSettings.of(Map.of(
                "lost-before", 0.01,
                "lost-after", 0.01,
                "server-error", 0.01,
                "delay", "10ms",
                "delay-variance", 0.5,
                "seed", seed));
    }

    private static Map<String, String> expected(GeneratedInvoices invoices) {
        Map<String, String> expected = new TreeMap<>();
        for (int index = 0; index < INVOICES; index++) {
            if (!GeneratedInvoices.bad(index)) {
                expected.put(GeneratedInvoices.number(index), plain(invoices.signedTotal(index)));
            }
        }
        return expected;
    }

    private static Map<String, String> booked(SimulatedIntacct intacct) {
        Map<String, String> booked = new TreeMap<>();
        for (BookedDocument document : intacct.books().documents()) {
            assertThat(booked.put(document.number(), plain(document.total())))
                    .as("%s stands once", document.number())
                    .isNull();
        }
        return booked;
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    private static int dead(HubProcess hub) {
        return counts(hub).path("DEAD").asInt();
    }

    private static boolean settled(HubProcess hub) {
        JsonNode counts = counts(hub);
        return counts.path("DELIVERED").asInt() + counts.path("DEAD").asInt() == INVOICES;
    }

    private static JsonNode counts(HubProcess hub) {
        for (JsonNode flow : hub.get("/api/flows")) {
            if (flow.path("flow").asText().equals("invoices-to-intacct")) {
                return flow.path("counts");
            }
        }
        throw new AssertionError("no such flow");
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    private static List<String> settings(SimulatedIntacct intacct, TestDatabase database) {
        List<String> settings = new ArrayList<>(GeneratedInvoices.settings(intacct));
        settings.addAll(database.hubSettings());
        settings.addAll(List.of(
                "ledgerway.connections.intacct.batch-size=10",
                "ledgerway.connections.intacct.connect-timeout=1s",
                "ledgerway.connections.intacct.read-timeout=2s",
                "ledgerway.connections.intacct.lease=5s",
                "ledgerway.connections.intacct.settling-delay=500ms",
                "ledgerway.connections.intacct.retry-delay=200ms",
                "ledgerway.connections.intacct.retry-delay-max=2s"));
        return settings;
    }
}
