package io.ledgerway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedSystems;
import io.ledgerway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The promise, with real processes and real kills: the hub is killed five times at random moments while answers are
 * lost before and after execution. The simulators stand in this process and are the witnesses.
 */
class KilledHubTest {

    private static final int KILLS = 5;

    @TempDir
    Path directory;

    @ParameterizedTest(name = "on {0}")
    @EnumSource(TestDatabase.class)
    void everyEntryArrivesOnceThoughTheHubIsKilledFiveTimes(TestDatabase database) throws Exception {
        long seed = Long.getLong("ledgerway.seed", System.nanoTime());
        System.out.println("Seed of this run: -Dledgerway.seed=" + seed);
        Random random = new Random(seed);
        SandboxData data = SimulatedSystems.realEntriesAreThere()
                ? SimulatedSystems.realEntries()
                : SimulatedSystems.generatedEntries(4000);
        FaultSettings faults = FaultSettings.of(
                Map.of("lost-before", 0.02, "lost-after", 0.02, "delay", "40ms", "delay-variance", 0.5, "seed", seed));
        try (SimulatedSystems systems = new SimulatedSystems(data, faults);
                HubProcess hub = new HubProcess(directory, settings(systems, database))) {
            hub.start();
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitProgress(systems, random);
                hub.kill();
                hub.start();
            }
            awaitSettled(hub, systems);

            systems.assertBooksAgree();
            assertThat(hub.get("/api/deliveries?state=DEAD").path("total").asInt())
                    .isZero();
        }
    }

    /** Some calls on, at a moment of chance. */
    private static void awaitProgress(SimulatedSystems systems, Random random) {
        long until = systems.uniconta().calls().total() + 1 + random.nextInt(14);
        int more = random.nextInt(60);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5 + more))
                .until(() -> systems.uniconta().calls().total() >= until
                        || systems.uniconta().books().journalLineCount()
                                == systems.approved().size());
    }

    private static void awaitSettled(HubProcess hub, SimulatedSystems systems) {
        int approved = systems.approved().size();
        Awaitility.await("all is settled; see " + hub.log())
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> settled(hub.flow("time-entries")) >= approved);
    }

    private static long settled(JsonNode flow) {
        JsonNode counts = flow.path("counts");
        long waiting = List.of("READY", "SENDING", "IN_DOUBT", "HELD").stream()
                .mapToLong(state -> counts.path(state).asLong())
                .sum();
        return waiting > 0
                ? 0
                : counts.path("DELIVERED").asLong() + counts.path("DEAD").asLong();
    }

    private List<String> settings(SimulatedSystems systems, TestDatabase database) {
        List<String> settings = new ArrayList<>(systems.settings());
        settings.addAll(database.hubSettings());
        settings.addAll(List.of(
                "ledgerway.flows.time-entries.schedule=0/1 * * * * ?",
                "ledgerway.connections.uniconta.connect-timeout=1s",
                "ledgerway.connections.uniconta.read-timeout=2s",
                "ledgerway.connections.uniconta.lease=5s",
                "ledgerway.connections.uniconta.settling-delay=500ms",
                "ledgerway.connections.uniconta.retry-delay=200ms",
                "ledgerway.connections.uniconta.retry-delay-max=2s"));
        return settings;
    }
}
