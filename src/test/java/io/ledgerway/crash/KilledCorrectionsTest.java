package io.ledgerway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.sandbox.SandboxTimeEntry;
import io.ledgerway.sandbox.uniconta.BookedLine;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedSystems;
import io.ledgerway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Corrections and deletions with real processes and real kills, half of them after the journal was posted, while answers
 * are lost before and after execution.
 */
class KilledCorrectionsTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "on {0}")
    @EnumSource(TestDatabase.class)
    void theSumsAreThoseOfIntempusAndPostedLinesStayThoughTheHubIsKilledThreeTimes(TestDatabase database)
            throws Exception {
        long seed = Long.getLong("ledgerway.seed", System.nanoTime());
        System.out.println("Seed of this run: -Dledgerway.seed=" + seed);
        Random random = new Random(seed);
        FaultSettings faults = FaultSettings.of(
                Map.of("lost-before", 0.02, "lost-after", 0.02, "delay", "20ms", "delay-variance", 0.5, "seed", seed));
        List<String> own = database.hubSettings();
        try (SimulatedSystems systems = new SimulatedSystems(data(), faults)) {
            try (HubProcess hub = hub(systems, own, 100)) {
                hub.start();
                await(
                        "all is delivered",
                        () -> settled(hub) >= systems.approved().size());
                hub.kill();
            }
            List<SandboxTimeEntry> approved = systems.approved();
            try (HubProcess hub = hub(systems, own, 5)) {
                hub.start();
                correct(approved.subList(0, 45), systems, hub, 1, random);
                systems.uniconta().control().postJournal("INTEMPUS");
                List<BookedLine> posted = systems.uniconta().books().transactions();

                correct(approved.subList(1_000, 1_045), systems, hub, 2, random);

                assertThat(systems.uniconta().books().transactions())
                        .as("posted lines are untouched")
                        .isEqualTo(posted);
                systems.assertSumsAgree();
                assertThat(hub.get("/api/deliveries?state=DEAD").path("total").asInt())
                        .isZero();
            }
        }
    }

    /** 10 deleted, 20 changed, 10 un-approved, 5 un-approved and approved again unchanged. */
    private static void correct(
            List<SandboxTimeEntry> entries, SimulatedSystems systems, HubProcess hub, int kills, Random random) {
        entries.subList(0, 10).forEach(entry -> systems.intempus().books().delete(entry.id()));
        entries.subList(10, 30)
                .forEach(entry -> systems.intempus().books().change(entry.id(), Map.of("amount", "3.75")));
        entries.subList(30, 45).forEach(entry -> systems.intempus().books().unapprove(entry.id()));
        long before = systems.uniconta().calls().total();
        assertThat(hub.post("/api/flows/time-entries/run?compare=true")).isEqualTo(202);
        await(
                "the deleted are withdrawn",
                () -> newest(hub).path("state").asText().equals("DONE")
                        && newest(hub).path("deleted").asInt() == 10);
        for (int kill = 1; kill <= kills; kill++) {
            long until = Math.max(before, systems.uniconta().calls().total()) + 1 + random.nextInt(8);
            await("some calls are made", () -> systems.uniconta().calls().total() >= until || settled(hub) > 0);
            hub.kill();
            hub.start();
        }
        await("all is corrected", () -> settled(hub) > 0);
        entries.subList(40, 45).forEach(entry -> systems.intempus().books().approve(entry.id()));
        await(
                "the last are recorded as approved again",
                () -> entries.subList(40, 45).stream().allMatch(entry -> version(hub, entry) == 3));
        await("all is delivered again", () -> settled(hub) > 0);
    }

    private static int version(HubProcess hub, SandboxTimeEntry entry) {
        return hub.get("/api/deliveries?document=INT-" + entry.id())
                .path("items")
                .path(0)
                .path("version")
                .asInt();
    }

    private static JsonNode newest(HubProcess hub) {
        return hub.get("/api/flows/time-entries/compares?size=1").path("items").path(0);
    }

    /** How many are settled; 0 while anything waits. */
    private static long settled(HubProcess hub) {
        JsonNode counts = hub.flow("time-entries").path("counts");
        boolean waiting =
                List.of("READY", "SENDING", "IN_DOUBT", "HELD").stream().anyMatch(state -> counts.has(state));
        return waiting
                ? 0
                : counts.path("DELIVERED").asLong() + counts.path("DEAD").asLong();
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    private static SandboxData data() {
        return SimulatedSystems.realEntriesAreThere()
                ? SimulatedSystems.realEntries()
                : SimulatedSystems.generatedEntries(4000);
    }

    private HubProcess hub(SimulatedSystems systems, List<String> database, int batchSize) {
        List<String> settings = new ArrayList<>(systems.settings());
        settings.addAll(database);
        settings.addAll(List.of(
                "ledgerway.flows.time-entries.schedule=0/1 * * * * ?",
                "ledgerway.connections.uniconta.batch-size=" + batchSize,
                "ledgerway.connections.uniconta.connect-timeout=1s",
                "ledgerway.connections.uniconta.read-timeout=2s",
                "ledgerway.connections.uniconta.lease=5s",
                "ledgerway.connections.uniconta.settling-delay=500ms",
                "ledgerway.connections.uniconta.retry-delay=200ms",
                "ledgerway.connections.uniconta.retry-delay-max=2s"));
        return new HubProcess(directory, settings);
    }
}
