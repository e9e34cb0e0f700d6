package io.ledgerway.benchmark;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedSystems;
import io.ledgerway.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** One measurement: a fresh hub, a fresh database, fresh books. The books are compared at the end. */
final class Measurement {

    private Measurement() {}

    static Measured take(TestDatabase database, int entries, List<String> options) throws Exception {
        Path directory = Files.createTempDirectory("ledgerway-benchmark");
        List<String> jvm = new ArrayList<>(List.of("-Xmx256m"));
        jvm.addAll(options);
        try (SimulatedSystems systems =
                        new SimulatedSystems(SimulatedSystems.generatedEntries(entries), FaultSettings.NONE);
                HubProcess hub = new HubProcess(directory, jvm, settings(systems, database))) {
            hub.start();
            Measured measured = measure(database, entries, systems, hub);
            systems.assertBooksAgree();
            hub.close();
            FileSystemUtils.deleteRecursively(directory);
            return measured;
        }
    }

    private static Measured measure(TestDatabase database, int entries, SimulatedSystems systems, HubProcess hub)
            throws Exception {
        HubReadings readings = new HubReadings(hub.pid());
        Duration cpuBefore = readings.cpu();
        long start = System.nanoTime();
        if (hub.post("/api/flows/time-entries/run") != 202) {
            throw new IllegalStateException("The hub refused to run the flow; see " + hub.log());
        }
        await("all lines stand in Uniconta; see " + hub.log())
                .until(() -> systems.uniconta().books().journalLineCount() >= entries);
        await("all deliveries are settled; see " + hub.log()).until(() -> delivered(hub) == entries);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Measured(
                database.name(),
                entries,
                time,
                readings.cpu().minus(cpuBefore),
                systems.intempus().calls().total(),
                systems.uniconta().calls().total(),
                readings.peakRss(),
                readings.liveHeap(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static org.awaitility.core.ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(50));
    }

    private static long delivered(HubProcess hub) {
        return hub.flow("time-entries").path("counts").path("DELIVERED").asLong();
    }

    private static List<String> settings(SimulatedSystems systems, TestDatabase database) {
        List<String> settings = new ArrayList<>(systems.settings());
        settings.addAll(database.hubSettings());
        settings.addAll(List.of(
                "ledgerway.flows.time-entries.schedule=0 0 0 1 1 ? 2099",
                "ledgerway.connections.intempus.calls-per-minute=0",
                "ledgerway.connections.intempus.calls-per-day=0"));
        return settings;
    }
}
