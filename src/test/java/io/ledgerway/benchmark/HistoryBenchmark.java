package io.ledgerway.benchmark;

import io.ledgerway.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;

/**
 * The hub on PostgreSQL with nothing and with a long history behind it: how fast it moves time entries, and how long it
 * takes for what operators ask. A history is to cost nothing.
 *
 * <p>{@code ./mvnw -q -Pbenchmark test -Dbenchmark.class=io.ledgerway.benchmark.HistoryBenchmark}, with {@code
 * -Dbenchmark.settled=} (1,000,000 deliveries of three years; 50 million take 35 GB and ten minutes), {@code
 * -Dbenchmark.entries=} (20,000 that are moved) and {@code -Dbenchmark.hub-options=}.
 */
public final class HistoryBenchmark {

    private HistoryBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int settled = Integer.getInteger("benchmark.settled", 1_000_000);
        int entries = Integer.getInteger("benchmark.entries", 20_000);
        List<String> options = Arrays.stream(
                        System.getProperty("benchmark.hub-options", "").split(" "))
                .filter(word -> !word.isBlank())
                .toList();
        HistoryMeasurement measurement = new HistoryMeasurement(entries, options);
        for (int history : List.of(0, settled)) {
            List<String> settings = TestDatabase.POSTGRESQL.hubSettings();
            System.out.printf("%,d settled deliveries%n", history);
            measurement.take(settings, history).forEach(line -> System.out.println("    " + line));
        }
        System.exit(0);
    }
}
