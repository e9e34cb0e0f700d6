package io.ledgerway.benchmark;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedLedger;
import io.ledgerway.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * One measurement: a fresh hub on a fresh database, in which another program has left invoices in the staging table. The
 * books are compared at the end. All invoices are good ones.
 */
final class InvoiceMeasurement {

    private static final Duration FINE = Duration.ofMillis(50);
    private static final Duration COARSE = Duration.ofMillis(500);

    private final Supplier<SimulatedLedger> ledgers;
    private final TestDatabase database;
    private final int invoices;
    private final Duration delay;
    private final int concurrency;
    private final List<String> options;
    private final List<String> more = new ArrayList<>();
    private Consumer<HubProcess> beforehand = hub -> {};
    private int warm;

    /**
     * @param ledgers makes the ledger that the invoices go to
     * @param delay how long it takes for each call
     * @param concurrency calls under way at once
     * @param options of the hub's virtual machine
     */
    InvoiceMeasurement(
            Supplier<SimulatedLedger> ledgers,
            TestDatabase database,
            int invoices,
            Duration delay,
            int concurrency,
            List<String> options) {
        this.ledgers = ledgers;
        this.database = database;
        this.invoices = invoices;
        this.delay = delay;
        this.concurrency = concurrency;
        this.options = options;
    }

    /**
     * Has the hub do something else beside.
     *
     * @param settings that it needs for that
     * @param begin begins it, before the measured deliveries
     */
    InvoiceMeasurement beside(List<String> settings, Consumer<HubProcess> begin) {
        more.addAll(settings);
        beforehand = begin;
        return this;
    }

    /** Has the hub move others first, outside of time and processor time. */
    InvoiceMeasurement after(int others) {
        warm = others;
        return this;
    }

    /**
     * What came of it.
     *
     * @param line of the table
     * @param rate invoices a second
     * @param peakRss of the hub, in bytes; 0 where the system does not tell
     */
    record Taken(String line, double rate, long calls, long peakRss) {}

    Taken take() throws Exception {
        Path directory = Files.createTempDirectory("ledgerway-benchmark");
        List<String> jvm = new ArrayList<>(List.of("-Xmx256m"));
        jvm.addAll(options);
        List<String> hubSettings = database.hubSettings();
        StagedInvoices staged = new StagedInvoices(warm + invoices);
        String url = url(hubSettings, directory);
        staged.fill(database, url, 0, warm > 0 ? warm : invoices);
        try (SimulatedLedger ledger = ledgers.get();
                HubProcess hub = new HubProcess(directory, jvm, settings(ledger, hubSettings))) {
            ledger.apply(FaultSettings.of(Map.of("delay", delay.toMillis() + "ms")));
            GeneratedInvoices.writeLookups(directory, ledger);
            hub.start();
            if (warm > 0) {
                await("all are delivered beforehand; see " + hub.log(), FINE)
                        .until(() -> delivered(hub, "invoices-to-" + ledger.connection()) == warm);
                staged.fill(database, url, warm, warm + invoices);
            }
            Taken taken = measure(ledger, hub);
            staged.assertBooked(ledger);
            String line =
                    taken.line() + "\n    calls by status " + ledger.calls().byStatus() + ", by operation "
                            + ledger.calls().byOperation();
            hub.close();
            FileSystemUtils.deleteRecursively(directory);
            return new Taken(line, taken.rate(), taken.calls(), taken.peakRss());
        }
    }

    private Taken measure(SimulatedLedger ledger, HubProcess hub) throws Exception {
        String flow = "invoices-to-" + ledger.connection();
        HubReadings readings = new HubReadings(hub.pid());
        boolean backlog = Boolean.getBoolean("benchmark.backlog");
        if (backlog) {
            hub.post("/api/connections/" + ledger.connection() + "/suspend");
        }
        int first = backlog ? invoices : warm + 1;
        await("the first are recorded; see " + hub.log(), FINE).until(() -> recorded(hub, flow) >= first);
        beforehand.accept(hub);
        int before = backlog ? delivered(hub, flow) : recorded(hub, flow);
        Duration cpuBefore = readings.cpu();
        long callsBefore = ledger.calls().total();
        long start = System.nanoTime();
        if (backlog) {
            hub.post("/api/connections/" + ledger.connection() + "/resume");
        }
        List<Progress> seen = new ArrayList<>();
        // The books are asked, and not the hub, which would count each time.
        await("nearly all are booked; see " + hub.log(), COARSE)
                .until(() -> noted(ledger.documents(), seen) >= warm + invoices * 9 / 10);
        await("all are booked; see " + hub.log(), FINE).until(() -> ledger.documents() >= warm + invoices);
        await("all are delivered; see " + hub.log(), FINE).until(() -> delivered(hub, flow) == warm + invoices);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        double rate = (warm + invoices - before) * 1000.0 / millis;
        long calls = ledger.calls().total() - callsBefore;
        long peakRss = readings.peakRss();
        String line = String.format(
                java.util.Locale.ROOT,
                "%-11s %-11s %8d %8.1f %10.0f %8.0f %8.0f/1000 %8d %12.2f %12d %8d %12d %7d MB %6.1f",
                ledger.connection(),
                database.name(),
                invoices,
                millis / 1000.0,
                rate,
                Progress.rate(seen, warm + invoices / 10),
                readings.cpu().minus(cpuBefore).toMillis() * 1000.0 / invoices,
                calls,
                calls * 100.0 / invoices,
                ledger.transactions(),
                delay.toMillis(),
                peakRss >> 20,
                readings.liveHeap() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return new Taken(line, rate, calls, peakRss);
    }

    /** How many were booked at a moment. */
    private record Progress(long nanos, int booked) {

        /** Invoices a second between the first look that saw so many and the last one: without beginning and end. */
        static double rate(List<Progress> seen, int from) {
            List<Progress> steady =
                    seen.stream().filter(one -> one.booked() >= from).toList();
            Progress first = steady.get(0);
            Progress last = steady.get(steady.size() - 1);
            return (last.booked() - first.booked()) * 1e9 / Math.max(1, last.nanos() - first.nanos());
        }
    }

    private static int noted(int booked, List<Progress> seen) {
        seen.add(new Progress(System.nanoTime(), booked));
        return booked;
    }

    static String head() {
        return String.format(
                "%-11s %-11s %8s %8s %10s %8s %13s %8s %12s %12s %8s %12s %10s %6s",
                "ledger",
                "database",
                "invoices",
                "seconds",
                "invoices/s",
                "(steady)",
                "hub cpu ms",
                "calls",
                "(per 100)",
                "transactions",
                "delay ms",
                "peak RSS MB",
                "live heap",
                "load");
    }

    static String url(List<String> hubSettings, Path directory) {
        String prefix = "spring.datasource.url=";
        return hubSettings.stream()
                .filter(setting -> setting.startsWith(prefix))
                .map(setting -> setting.substring(prefix.length()).replace("file:./", "file:" + directory + "/"))
                .findFirst()
                .orElseThrow();
    }

    private static int recorded(HubProcess hub, String flow) {
        int recorded = 0;
        for (var count : hub.flow(flow).path("counts")) {
            recorded += count.asInt();
        }
        return recorded;
    }

    private static int delivered(HubProcess hub, String flow) {
        return hub.flow(flow).path("counts").path("DELIVERED").asInt();
    }

    private static org.awaitility.core.ConditionFactory await(String what, Duration interval) {
        return Awaitility.await(what).atMost(Duration.ofMinutes(10)).pollInterval(interval);
    }

    private List<String> settings(SimulatedLedger ledger, List<String> hubSettings) {
        List<String> settings = new ArrayList<>(GeneratedInvoices.settings(ledger));
        settings.addAll(GeneratedInvoices.settings(ledger, ledger.concurrency(concurrency)));
        settings.addAll(hubSettings);
        settings.addAll(more);
        settings.addAll(List.of("ledgerway.intake.staging=true", "ledgerway.staging.table=erp.invoice_staging"));
        return settings;
    }
}
