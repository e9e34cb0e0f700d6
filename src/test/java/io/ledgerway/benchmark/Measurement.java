package io.ledgerway.benchmark;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.SandboxTimeEntry;
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

    /**
     * Measures once.
     *
     * @param warm entries that are moved beforehand by the same hub to the same books, outside of time and processor time;
     *     0 = none
     * @param entries that are measured
     * @param options of the hub's virtual machine
     */
    static Measured take(TestDatabase database, int warm, int entries, List<String> options) throws Exception {
        Path directory = Files.createTempDirectory("ledgerway-benchmark");
        List<String> jvm = new ArrayList<>(List.of("-Xmx256m"));
        jvm.addAll(options);
        try (SimulatedSystems systems = new SimulatedSystems(
                        SimulatedSystems.generatedEntries(warm > 0 ? warm : entries), FaultSettings.NONE);
                HubProcess hub = new HubProcess(directory, jvm, settings(systems, database.hubSettings()))) {
            hub.start();
            if (warm > 0) {
                move(warm, systems, hub);
                SimulatedSystems.generatedEntries(entries)
                        .entries(entry -> systems.intempus().books().add(numbered(warm + entry.id(), entry)));
            }
            Measured measured = measure(database, warm, entries, systems, hub);
            systems.assertBooksAgree();
            hub.close();
            FileSystemUtils.deleteRecursively(directory);
            return measured;
        }
    }

    private static SandboxTimeEntry numbered(long id, SandboxTimeEntry like) {
        return new SandboxTimeEntry(
                id,
                like.employee(),
                like.project(),
                like.workType(),
                like.date(),
                like.from(),
                like.to(),
                like.amount(),
                like.text(),
                like.approved());
    }

    private static void move(int all, SimulatedSystems systems, HubProcess hub) {
        if (hub.post("/api/flows/time-entries/run") != 202) {
            throw new IllegalStateException("The hub refused to run the flow; see " + hub.log());
        }
        await("all lines stand in Uniconta; see " + hub.log())
                .until(() -> systems.uniconta().books().journalLineCount() >= all);
        await("all deliveries are settled; see " + hub.log()).until(() -> delivered(hub) == all);
    }

    private static Measured measure(
            TestDatabase database, int warm, int entries, SimulatedSystems systems, HubProcess hub) throws Exception {
        HubReadings readings = new HubReadings(hub.pid());
        Duration cpuBefore = readings.cpu();
        long callsBefore = systems.intempus().calls().total();
        long linesBefore = systems.uniconta().calls().total();
        long start = System.nanoTime();
        move(warm + entries, systems, hub);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Measured(
                database.name(),
                entries,
                time,
                readings.cpu().minus(cpuBefore),
                systems.intempus().calls().total() - callsBefore,
                systems.uniconta().calls().total() - linesBefore,
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

    /** Time entries between these systems on this database, collected on order only. */
    static List<String> settings(SimulatedSystems systems, List<String> database) {
        List<String> settings = new ArrayList<>(systems.settings());
        settings.addAll(database);
        settings.addAll(List.of(
                "ledgerway.flows.time-entries.schedule=0 0 0 1 1 ? 2099",
                "ledgerway.connections.intempus.calls-per-minute=0",
                "ledgerway.connections.intempus.calls-per-day=0"));
        return settings;
    }
}
