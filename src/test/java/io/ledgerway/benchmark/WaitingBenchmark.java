package io.ledgerway.benchmark;

import io.ledgerway.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The hub's peak of resident memory with a thousand and with a million deliveries that wait, of which it moves as many in
 * both: what waits is to cost nothing.
 *
 * <p>{@code ./mvnw -q -Pbenchmark test -Dbenchmark.class=io.ledgerway.benchmark.WaitingBenchmark}, with {@code
 * -Dbenchmark.waiting=} (1,000,000; whole thousands), {@code -Dbenchmark.moved=} (20,000; whole thousands), {@code
 * -Dbenchmark.databases=} and {@code -Dbenchmark.hub-options=}.
 */
public final class WaitingBenchmark {

    private static final int ALLOWED = 32;

    private WaitingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int waiting = Integer.getInteger("benchmark.waiting", 1_000_000);
        int moved = Integer.getInteger("benchmark.moved", 20_000);
        List<String> options = words(System.getProperty("benchmark.hub-options", ""), " ");
        System.out.printf("%-11s %10s %8s %12s %10s%n", "database", "waiting", "moved", "peak RSS MB", "live heap");
        for (String name : words(System.getProperty("benchmark.databases", "H2,POSTGRESQL"), ",")) {
            TestDatabase database = TestDatabase.valueOf(name.toUpperCase(Locale.ROOT));
            long few = take(database, WaitingMeasurement.THOUSAND, moved, options);
            long many = take(database, waiting, moved, options);
            System.out.printf("%-11s %d MB more; %d are allowed%n", name, many - few, ALLOWED);
        }
        System.exit(0);
    }

    private static long take(TestDatabase database, int waiting, int moved, List<String> options) throws Exception {
        WaitingMeasurement.Memory memory = new WaitingMeasurement(database, options).take(waiting, moved);
        System.out.printf(
                "%-11s %10d %8d %12d %7d MB%n",
                database.name(), waiting, moved, memory.peakRss() >> 20, memory.liveHeap() >> 20);
        return memory.peakRss() >> 20;
    }

    private static List<String> words(String text, String by) {
        return Arrays.stream(text.split(by))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
