package io.ledgerway.benchmark;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** What a hub does with a history behind it, and how long its answers take. */
final class HistoryMeasurement {

    private static final int TIMES = 11;

    private final int entries;
    private final List<String> options;

    /**
     * @param entries that are moved
     * @param options of the hub's virtual machine
     */
    HistoryMeasurement(int entries, List<String> options) {
        this.entries = entries;
        this.options = options;
    }

    /** Lines for people. */
    List<String> take(List<String> database, int settled) throws Exception {
        Path directory = Files.createTempDirectory("ledgerway-benchmark");
        List<String> jvm = new ArrayList<>(List.of("-Xmx256m"));
        jvm.addAll(options);
        try (SimulatedSystems systems =
                new SimulatedSystems(SimulatedSystems.generatedEntries(entries), FaultSettings.NONE)) {
            List<String> settings = Measurement.settings(systems, database);
            if (settled > 0) {
                try (HubProcess migrating = new HubProcess(directory, jvm, settings)) {
                    migrating.start();
                }
                SettledHistory.fill(InvoiceMeasurement.url(database, directory), settled);
            }
            try (HubProcess hub = new HubProcess(directory, jvm, settings)) {
                long start = System.nanoTime();
                hub.start();
                String ready = String.format(Locale.ROOT, "ready after %.1f s", seconds(start));
                List<String> lines = measure(systems, hub);
                lines.add(0, ready);
                systems.assertBooksAgree();
                return lines;
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private List<String> measure(SimulatedSystems systems, HubProcess hub) {
        long before = delivered(hub);
        long start = System.nanoTime();
        hub.post("/api/flows/time-entries/run");
        Awaitility.await("all are delivered; see " + hub.log())
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        systems.uniconta().books().journalLineCount() >= entries && delivered(hub) == before + entries);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%,.0f entries/s", entries / seconds(start)));
        LocalDate day = LocalDate.now().minusDays(100);
        for (String path : List.of(
                "/api/flows",
                "/api/deliveries?size=500",
                "/api/deliveries?flow=time-entries&state=DELIVERED&size=500",
                "/api/deliveries?state=DEAD&size=500",
                "/api/deliveries?cause=REJECTED_BY_HAND&size=500",
                "/api/deliveries?document=INT-1",
                "/api/reconciliation?flow=time-entries&from=" + day + "&to=" + day)) {
            lines.add(String.format(Locale.ROOT, "%,6.0f ms  %s", milliseconds(hub, path), path));
        }
        return lines;
    }

    /** The middle one of several, once warm. */
    private static double milliseconds(HubProcess hub, String path) {
        double[] took = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            hub.get(path);
            took[i] = seconds(start) * 1000;
        }
        Arrays.sort(took);
        return took[TIMES / 2];
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long delivered(HubProcess hub) {
        return hub.flow("time-entries").path("counts").path("DELIVERED").asLong();
    }
}
