package io.ledgerway.benchmark;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.SimulatedIntacct;
import io.ledgerway.testing.SimulatedSystems;
import io.ledgerway.testing.TestDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The hub beside a {@link PlainLoop}: the same documents to simulators of the same kind, one call at once to each target,
 * each in a process of its own with the same options, by turns and several times: the machine may be half as fast a minute
 * later. The books of both are compared with the source. At least 0.6 of the loop's speed is asked for.
 *
 * <p>Time entries have two loops: {@code loop} only writes, {@code loop-checks} reads each batch back as the hub does.
 * Both move {@code benchmark.warm} documents before the clock runs. The hub's runs from the order to collect the rest until its
 * API says that all is delivered, or, for invoices, from the first of the rest that are recorded; the loop's from the first
 * page after the warm ones to the end. With none to warm up, it runs from the start of the loop's program.
 *
 * <p>{@code ./mvnw -q -Pbenchmark test -Dbenchmark.class=io.ledgerway.benchmark.RatioBenchmark}, with {@code
 * -Dbenchmark.entries=} (50,000; 0 for none), {@code -Dbenchmark.invoices=} (20,000; 0 for none, else thousands: those
 * recorded when the hub's clock starts do not count), {@code -Dbenchmark.warm=} (0; thousands), {@code
 * -Dbenchmark.rounds=} (3), {@code -Dbenchmark.databases=} and {@code -Dbenchmark.hub-options=}.
 */
public final class RatioBenchmark {

    private static final String ENTRIES = "time-entries";
    private static final String INVOICES = "invoices-to-intacct";
    private static final String HUB = "hub";
    private static final String LOOP = "loop";

    /** A part of the documents goes through a loop beforehand, so that the simulators are warm for the hub as well. */
    private static final int WARMING = 5;

    private static final int WARM = Integer.getInteger("benchmark.warm", 0);

    private final TestDatabase database;
    private final List<String> options;
    private final Map<String, Side> sums = new LinkedHashMap<>();

    private RatioBenchmark(TestDatabase database, List<String> options) {
        this.database = database;
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        int entries = Integer.getInteger("benchmark.entries", 50_000);
        int invoices = Integer.getInteger("benchmark.invoices", 20_000);
        List<String> options = words(System.getProperty("benchmark.hub-options", ""), " ");
        int rounds = Integer.getInteger("benchmark.rounds", 3);
        System.out.println(Side.HEAD);
        for (String name : words(System.getProperty("benchmark.databases", "H2,POSTGRESQL"), ",")) {
            new RatioBenchmark(TestDatabase.valueOf(name.toUpperCase(Locale.ROOT)), options)
                    .take(entries, invoices, rounds);
        }
        System.exit(0);
    }

    private void take(int entries, int invoices, int rounds) throws Exception {
        warmSimulators(entries, invoices);
        for (int round = 1; round <= rounds; round++) {
            System.out.println("round " + round + " of " + rounds);
            if (entries > 0) {
                entries(entries);
            }
            if (invoices > 0) {
                invoices(invoices);
            }
        }
        System.out.println("all rounds");
        sums.values().forEach(side -> say(sums.get(side.flow() + "/" + HUB), side));
    }

    private void warmSimulators(int entries, int invoices) throws Exception {
        RatioMeasurement loops = new RatioMeasurement(database, 0, options);
        if (entries > 0) {
            entries(Side.before(ENTRIES, database.name(), entries / WARMING), LOOP, PlainLoop.Work.ENTRIES, 0, loops);
        }
        if (invoices > 0) {
            invoices(Side.before(INVOICES, database.name(), invoices / WARMING), 0, loops);
        }
    }

    private void entries(int entries) throws Exception {
        RatioMeasurement loops = new RatioMeasurement(database, WARM, options);
        Measured measured = Measurement.take(database, WARM, entries, options);
        Side hub = new Side(
                ENTRIES,
                database.name(),
                HUB,
                entries,
                entries * 1000.0 / measured.time().toMillis(),
                measured.intempusCalls() + measured.unicontaCalls(),
                measured.peakRss());
        print(hub, hub);
        print(hub, entries(hub, LOOP, PlainLoop.Work.ENTRIES, WARM, loops));
        print(hub, entries(hub, "loop-checks", PlainLoop.Work.CHECKED_ENTRIES, WARM, loops));
    }

    private static Side entries(Side hub, String who, PlainLoop.Work work, int warm, RatioMeasurement loops)
            throws Exception {
        try (SimulatedSystems systems =
                new SimulatedSystems(SimulatedSystems.generatedEntries(warm + hub.documents()), FaultSettings.NONE)) {
            Side loop = loops.loop(
                    hub,
                    who,
                    work,
                    url -> {},
                    systems.uniconta().url().toString(),
                    systems.intempus().url().toString());
            systems.assertBooksAgree();
            return loop;
        }
    }

    private void invoices(int invoices) throws Exception {
        RatioMeasurement loops = new RatioMeasurement(database, WARM, options);
        InvoiceMeasurement.Taken taken = new InvoiceMeasurement(
                        SimulatedIntacct::new, database, invoices, Duration.ZERO, 1, options)
                .after(WARM)
                .take();
        Side hub = new Side(INVOICES, database.name(), HUB, invoices, taken.rate(), taken.calls(), taken.peakRss());
        print(hub, hub);
        print(hub, invoices(hub, WARM, loops));
    }

    private Side invoices(Side hub, int warm, RatioMeasurement loops) throws Exception {
        StagedInvoices staged = new StagedInvoices(warm + hub.documents());
        try (SimulatedIntacct intacct = new SimulatedIntacct()) {
            Side loop = loops.loop(
                    hub,
                    LOOP,
                    PlainLoop.Work.INVOICES,
                    url -> staged.fill(database, url),
                    intacct.settings().get("url"));
            staged.assertBooked(intacct);
            return loop;
        }
    }

    private void print(Side hub, Side side) {
        say(hub, side);
        sums.merge(side.flow() + "/" + side.who(), side, Side::and);
    }

    private static void say(Side hub, Side side) {
        System.out.println(side == hub ? hub.line() : side.line() + "\n" + hub.ratio(side));
    }

    private static List<String> words(String text, String by) {
        return Arrays.stream(text.split(by))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
