package io.ledgerway.benchmark;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.SimulatedIntacct;
import io.ledgerway.testing.SimulatedSystems;
import io.ledgerway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The hub beside a {@link PlainLoop}: the same documents, the same requests, as many at once, to simulators of the same
 * kind, each in a process of its own with the same options, one after the other. At least 0.6 of the loop's speed is
 * asked for.
 *
 * <p>{@code ./mvnw -q -Pbenchmark test -Dbenchmark.class=io.ledgerway.benchmark.RatioBenchmark}, with {@code
 * -Dbenchmark.entries=} (50,000; 0 for none), {@code -Dbenchmark.invoices=} (20,000; 0 for none), {@code
 * -Dbenchmark.databases=} and {@code -Dbenchmark.hub-options=}.
 */
public final class RatioBenchmark {

    private RatioBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int entries = Integer.getInteger("benchmark.entries", 50_000);
        int invoices = Integer.getInteger("benchmark.invoices", 20_000);
        List<String> options = words(System.getProperty("benchmark.hub-options", ""), " ");
        System.out.println(Side.HEAD);
        for (String name : words(System.getProperty("benchmark.databases", "H2,POSTGRESQL"), ",")) {
            TestDatabase database = TestDatabase.valueOf(name.toUpperCase(Locale.ROOT));
            if (entries > 0) {
                entries(database, entries, options);
            }
            if (invoices > 0) {
                invoices(database, invoices, options);
            }
        }
        System.exit(0);
    }

    private static void entries(TestDatabase database, int entries, List<String> options) throws Exception {
        CapturedCalls captured = new CapturedCalls();
        AtomicInteger atOnce = new AtomicInteger();
        Measured measured = Measurement.take(database, entries, options, systems -> {
            systems.intempus().listen(captured::read);
            systems.uniconta().listen(call -> {
                atOnce.set(Math.max(1, systems.uniconta().calls().peak()));
                captured.target(call, RatioMeasurement::lines);
            });
        });
        Side hub = new Side(
                "time-entries",
                database.name(),
                "hub",
                entries,
                entries * 1000.0 / measured.time().toMillis(),
                measured.intempusCalls() + measured.unicontaCalls(),
                measured.peakRss());
        System.out.println(hub.line());
        try (SimulatedSystems systems =
                new SimulatedSystems(SimulatedSystems.generatedEntries(entries), FaultSettings.NONE)) {
            Side loop = new RatioMeasurement(database, options)
                    .loop(
                            hub,
                            captured.all(),
                            systems.uniconta().url().toString(),
                            systems.intempus().url().toString(),
                            atOnce.get(),
                            url -> {});
            if (systems.uniconta().books().journalLineCount() < entries) {
                throw new IllegalStateException("The loop wrote less than the hub");
            }
            System.out.println(loop.line() + "\n" + hub.ratio(loop));
        }
    }

    private static void invoices(TestDatabase database, int invoices, List<String> options) throws Exception {
        CapturedCalls captured = new CapturedCalls();
        AtomicInteger atOnce = new AtomicInteger();
        InvoiceMeasurement measurement = new InvoiceMeasurement(
                () -> {
                    SimulatedIntacct intacct = new SimulatedIntacct();
                    intacct.system().listen(call -> {
                        atOnce.set(Math.max(1, intacct.calls().peak()));
                        captured.target(call, RatioMeasurement::functions);
                    });
                    return intacct;
                },
                database,
                invoices,
                Duration.ZERO,
                1,
                options);
        InvoiceMeasurement.Taken taken = measurement.take();
        Side hub = new Side(
                "invoices-to-intacct", database.name(), "hub", invoices, taken.rate(), taken.calls(), taken.peakRss());
        System.out.println(hub.line());
        try (SimulatedIntacct intacct = new SimulatedIntacct()) {
            String address = intacct.settings().get("url");
            String origin = address.substring(
                    0,
                    address.length() - Path.of("/ia/xml/xmlgw.phtml").toString().length());
            Side loop = new RatioMeasurement(database, options)
                    .loop(hub, captured.all(), origin, "staging", atOnce.get(), measurement::fill);
            if (intacct.totals().size() < invoices) {
                throw new IllegalStateException("The loop wrote less than the hub");
            }
            System.out.println(loop.line() + "\n" + hub.ratio(loop));
        }
    }

    private static List<String> words(String text, String by) {
        return Arrays.stream(text.split(by))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
