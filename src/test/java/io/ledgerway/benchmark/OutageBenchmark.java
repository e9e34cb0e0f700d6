package io.ledgerway.benchmark;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.HangingServer;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedIntacct;
import io.ledgerway.testing.SimulatedSystems;
import io.ledgerway.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * How fast invoices go to Intacct while Uniconta is down and time entries wait for it, beside their speed while that
 * connection is suspended by a person, so that nothing is tried. At least 95 % is asked for. Invoices and entries are
 * recorded beforehand; each way is measured twice, in turn.
 *
 * <p>{@code ./mvnw -q -Pbenchmark test -Dbenchmark.class=io.ledgerway.benchmark.OutageBenchmark}, with {@code
 * -Dbenchmark.entries=} (50,000), {@code -Dbenchmark.invoices=} (20,000), {@code -Dbenchmark.databases=} and {@code
 * -Dbenchmark.hub-options=}.
 */
public final class OutageBenchmark {

    private static final int ROUNDS = 2;

    private enum Uniconta {
        SUSPENDED,
        /** Takes calls and never answers. */
        HANGS,
        /** Takes no calls. */
        REFUSES,
        /** Answers each call with 500, 502 or 503. */
        BROKEN
    }

    private OutageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("benchmark.backlog", "true");
        int entries = Integer.getInteger("benchmark.entries", 50_000);
        int invoices = Integer.getInteger("benchmark.invoices", 20_000);
        List<String> options = words(System.getProperty("benchmark.hub-options", ""), " ");
        System.out.printf("%-11s %-10s %12s %14s%n", "database", "Uniconta", "invoices/s", "of suspended");
        for (String name : words(System.getProperty("benchmark.databases", "POSTGRESQL"), ",")) {
            TestDatabase database = TestDatabase.valueOf(name.toUpperCase(Locale.ROOT));
            double[] rates = new double[Uniconta.values().length];
            for (int round = 0; round < ROUNDS; round++) {
                for (Uniconta state : Uniconta.values()) {
                    rates[state.ordinal()] += rate(state, database, entries, invoices, options) / ROUNDS;
                }
            }
            for (Uniconta state : Uniconta.values()) {
                double rate = rates[state.ordinal()];
                System.out.printf(
                        Locale.ROOT, "%-11s %-10s %12.0f %13.0f%%%n", name, state, rate, 100 * rate / rates[0]);
            }
        }
        System.exit(0);
    }

    private static double rate(Uniconta state, TestDatabase database, int entries, int invoices, List<String> options)
            throws Exception {
        FaultSettings faults = FaultSettings.of(state == Uniconta.BROKEN ? Map.of("server-error", 1) : Map.of());
        try (SimulatedSystems systems = new SimulatedSystems(SimulatedSystems.generatedEntries(entries), faults);
                HangingServer hanging = new HangingServer()) {
            List<String> settings = new ArrayList<>(systems.settings());
            settings.add("ledgerway.flows.time-entries.schedule=0 0 0 1 1 ? 2099");
            settings.add("ledgerway.connections.intempus.calls-per-minute=0");
            String url = "ledgerway.connections.uniconta.url=";
            if (state == Uniconta.HANGS) {
                settings.add(url + hanging.url());
            } else if (state == Uniconta.REFUSES) {
                settings.add(url + "http://127.0.0.1:1");
            }
            return new InvoiceMeasurement(SimulatedIntacct::new, database, invoices, Duration.ZERO, 1, options)
                    .beside(settings, hub -> recorded(hub, state, entries))
                    .take()
                    .rate();
        }
    }

    private static void recorded(HubProcess hub, Uniconta state, int entries) {
        hub.post("/api/connections/uniconta/suspend");
        hub.post("/api/flows/time-entries/run");
        Awaitility.await("the entries wait; see " + hub.log())
                .atMost(Duration.ofMinutes(5))
                .until(() ->
                        hub.flow("time-entries").path("counts").path("READY").asInt() == entries);
        if (state != Uniconta.SUSPENDED) {
            hub.post("/api/connections/uniconta/resume");
        }
    }

    private static List<String> words(String text, String by) {
        return Arrays.stream(text.split(by))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
