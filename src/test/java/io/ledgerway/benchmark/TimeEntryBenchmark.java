package io.ledgerway.benchmark;

import io.ledgerway.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Time entries from Intempus to Uniconta as fast as the hub can: a hub process with 256 MB of heap, fresh for each
 * measurement and not warmed up, between simulators without delay and limits. A tenth of the entries goes first, so
 * that the two peaks tell whether memory is flat.
 *
 * <p>{@code ./mvnw -q -Pbenchmark test}, with {@code -Dbenchmark.entries=} (50,000), {@code -Dbenchmark.databases=}
 * ({@code H2,POSTGRESQL}) and {@code -Dbenchmark.hub-options=} (further options of the hub's JVM).
 */
public final class TimeEntryBenchmark {

    private TimeEntryBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int entries = Integer.getInteger("benchmark.entries", 50_000);
        List<String> options = words(System.getProperty("benchmark.hub-options", ""), " ");
        String databases = System.getProperty("benchmark.databases", "H2,POSTGRESQL");
        System.out.println(Measured.HEAD);
        for (String name : words(databases, ",")) {
            TestDatabase database = TestDatabase.valueOf(name.toUpperCase(Locale.ROOT));
            for (int count : List.of(Integer.getInteger("benchmark.first", entries / 10), entries)) {
                if (count > 0) {
                    System.out.println(
                            Measurement.take(database, Integer.getInteger("benchmark.warm", 0), count, options)
                                    .line());
                }
            }
        }
        System.exit(0);
    }

    private static List<String> words(String text, String by) {
        return Arrays.stream(text.split(by))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
