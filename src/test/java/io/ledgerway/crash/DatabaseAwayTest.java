package io.ledgerway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.CuttingProxy;
import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedAcumatica;
import io.ledgerway.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database is not there when the hub starts, and goes away while it works. {@code -Dledgerway.database-away=PT30S} says
 * for how long.
 */
class DatabaseAwayTest {

    private static final int INVOICES = 200;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void theHubWaitsForItsDatabaseAndLosesNothingWhenItGoesAwayInTheMiddle() throws Exception {
        Duration away = Duration.parse(System.getProperty("ledgerway.database-away", "PT3S"));
        List<String> database = TestDatabase.POSTGRESQL.hubSettings();
        String url = database.get(0).substring("spring.datasource.url=".length());
        URI server = URI.create(url.substring("jdbc:".length()));
        GeneratedInvoices invoices = new GeneratedInvoices(1);
        try (CuttingProxy line = new CuttingProxy(new InetSocketAddress(server.getHost(), server.getPort()));
                SimulatedAcumatica acumatica = new SimulatedAcumatica(1);
                HubProcess hub = new HubProcess(directory, settings(acumatica, database, url, server, line));
                HikariDataSource direct = new HikariDataSource()) {
            GeneratedInvoices.writeLookups(directory, acumatica);
            direct.setJdbcUrl(url);
            IndependentChecker checker = new IndependentChecker(JdbcClient.create(direct));
            line.cut();
            hub.launch();
            await("it says what it waits for", () -> log(hub).contains("The hub waits for its database postgresql://"));
            assertThat(log(hub)).contains("correct spring.datasource.url").doesNotContain("password=postgres");
            line.mend();
            hub.awaitReady();

            acumatica.apply(FaultSettings.of(Map.of("delay", "20ms")));
            try (InvoiceFeed feed = InvoiceFeed.of(hub, invoices, INVOICES)) {
                await("some are in the books", () -> acumatica.totals().size() > INVOICES / 4);
                line.cut();
                long until = System.nanoTime() + away.toNanos();
                await("it is away for " + away, () -> System.nanoTime() > until);
                line.mend();
                await("all are posted", feed::done);
            }
            await("all are settled", () -> checker.settled() == INVOICES);

            checker.check(acumatica, invoices, INVOICES);
            acumatica.assertNothingIsDoubledOrDropped();
            assertThat(acumatica.books().mostLiveSessions()).isEqualTo(1);
        }
    }

    private static List<String> settings(
            SimulatedAcumatica acumatica, List<String> database, String url, URI server, CuttingProxy line) {
        List<String> settings = new ArrayList<>(GeneratedInvoices.settings(acumatica));
        settings.addAll(database);
        settings.add("spring.datasource.url="
                + url.replace(server.getHost() + ":" + server.getPort(), "127.0.0.1:" + line.port()));
        settings.add("ledgerway.flows.time-entries.enabled=false");
        settings.addAll(GeneratedInvoices.settings(
                acumatica,
                Map.of(
                        "batch-size", "10",
                        "connect-timeout", "1s",
                        "read-timeout", "3s",
                        "lease", "6s",
                        "settling-delay", "1500ms",
                        "retry-delay", "200ms",
                        "retry-delay-max", "2s")));
        return settings;
    }

    private static String log(HubProcess hub) {
        try {
            return Files.exists(hub.log()) ? Files.readString(hub.log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
