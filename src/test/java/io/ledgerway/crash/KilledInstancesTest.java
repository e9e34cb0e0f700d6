package io.ledgerway.crash;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise with three instances. {@code ./mvnw -Pcrash verify} runs it at length; {@code -Dledgerway.cluster.entries=},
 * {@code .invoices=}, {@code .kills=} and {@code -Dledgerway.seed=} say otherwise. The seed is printed.
 */
class KilledInstancesTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void everyDocumentArrivesOnceThoughInstancesAreKilledAndOneSleepsAndOneHasAWrongClock() throws Exception {
        int entries = Integer.getInteger("ledgerway.cluster.entries", 400);
        int invoices = Integer.getInteger("ledgerway.cluster.invoices", 150);
        int kills = Integer.getInteger("ledgerway.cluster.kills", 4);
        Duration delay = Duration.ofMillis(Integer.getInteger("ledgerway.cluster.delay", 40));
        long seed = Long.getLong("ledgerway.seed", System.nanoTime());
        System.out.println("Seed of this run: -Dledgerway.seed=" + seed);
        long begun = System.nanoTime();
        try (KilledInstances run = new KilledInstances(directory, entries, invoices, delay, seed)) {
            run.start();
            run.kill(kills / 2);
            run.sleepBeyondTheLease("acumatica");
            run.endSession();
            run.kill(kills - kills / 2);
            run.awaitSettled();

            run.check();
            run.leaveOneByOne();
            System.out.println(
                    "After " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s: " + run.account());
        }
    }
}
