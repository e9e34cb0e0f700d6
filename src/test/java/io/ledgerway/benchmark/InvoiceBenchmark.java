package io.ledgerway.benchmark;

import io.ledgerway.testing.SimulatedAccountsIq;
import io.ledgerway.testing.SimulatedAcumatica;
import io.ledgerway.testing.SimulatedIntacct;
import io.ledgerway.testing.SimulatedLedger;
import io.ledgerway.testing.TestDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Invoices from a staging table to a ledger: as fast as the hub can, and with a ledger that takes 300 ms a call of
 * which two may be under way. A hub process with 256 MB of heap, fresh for each measurement and not warmed up.
 *
 * <p>{@code ./mvnw -q -Pbenchmark-invoices test}, with {@code -Dbenchmark.ledger=} ({@code intacct}, {@code accountsiq} or {@code
 * acumatica}), {@code -Dbenchmark.invoices=} (20,000), {@code -Dbenchmark.only=sales}, {@code -Dbenchmark.at-once=} ({@code 1}; calls under
 * way at once where the ledger takes no time), {@code -Dbenchmark.backlog=true} (all are recorded before the first is delivered),
 * {@code -Dbenchmark.slow=false} (only where the ledger takes no time), {@code -Dbenchmark.licence=} (Acumatica: requests a minute), {@code -Dbenchmark.databases=} ({@code H2,POSTGRESQL}) and {@code -Dbenchmark.hub-options=}.
 */
public final class InvoiceBenchmark {

    private InvoiceBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int invoices = Integer.getInteger("benchmark.invoices", 20_000);
        List<String> options = words(System.getProperty("benchmark.hub-options", ""), " ");
        Supplier<SimulatedLedger> ledger = switch (System.getProperty("benchmark.ledger", "intacct")) {
            case "accountsiq" -> SimulatedAccountsIq::new;
            case "acumatica" -> () -> new SimulatedAcumatica(25, Integer.getInteger("benchmark.licence", 0)).unjudged();
            default -> SimulatedIntacct::new;
        };
        System.out.println(InvoiceMeasurement.head());
        for (String name : words(System.getProperty("benchmark.databases", "H2,POSTGRESQL"), ",")) {
            TestDatabase database = TestDatabase.valueOf(name.toUpperCase(Locale.ROOT));
            for (String atOnce : words(System.getProperty("benchmark.at-once", "1"), ",")) {
                System.out.println(new InvoiceMeasurement(
                                ledger, database, invoices, Duration.ZERO, Integer.parseInt(atOnce), options)
                        .take()
                        .line());
            }
            if (Boolean.parseBoolean(System.getProperty("benchmark.slow", "true"))) {
                System.out.println(
                        new InvoiceMeasurement(ledger, database, invoices / 4, Duration.ofMillis(300), 2, options)
                                .take()
                                .line());
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
