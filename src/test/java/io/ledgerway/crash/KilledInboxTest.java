package io.ledgerway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of an inbox with real processes and real kills; with a shared database, a second instance reads the same folder. */
class KilledInboxTest {

    private static final int FILES = 200;
    private static final Path DOCUMENT = Path.of("src/main/resources/io/ledgerway/sandbox/invoices/sales-invoice.json");

    @TempDir
    Path directory;

    @ParameterizedTest(name = "on {0}")
    @EnumSource(TestDatabase.class)
    void eachFileIsRecordedOnceAndNoneIsLostThoughTheHubIsKilledTwice(TestDatabase database) throws IOException {
        Path inbox = Files.createDirectories(directory.resolve("inbox"));
        List<String> settings = new ArrayList<>(database.hubSettings());
        settings.addAll(List.of(
                "ledgerway.inbox-directory=" + inbox,
                "ledgerway.connections.acumatica-builders.system=acumatica",
                "ledgerway.connections.acumatica-builders.company-ids=DK90000012",
                "ledgerway.flows.invoices-to-acumatica-builders.start-from=2026-01-01",
                "ledgerway.flows.time-entries.enabled=false"));
        fill(inbox);
        try (HubProcess hub = new HubProcess(folder("a"), settings);
                HubProcess other = new HubProcess(folder("b"), settings)) {
            hub.start();
            if (database != TestDatabase.H2) {
                other.start();
            }
            for (int recorded : new int[] {FILES / 8, FILES / 3}) {
                await("some files are recorded", () -> recorded(hub) >= recorded);
                hub.kill();
                hub.start();
            }
            await("the inbox is empty", () -> files(inbox) == 0);

            assertThat(recorded(hub)).isEqualTo(FILES);
            assertThat(files(inbox.resolve("done"))).isEqualTo(FILES);
            assertThat(hub.get("/api/dead-letters?size=500").path("items").findValuesAsText("route"))
                    .doesNotContain("invoice-inbox", "invoice-intake");
        }
    }

    private static void fill(Path inbox) throws IOException {
        String document = Files.readString(DOCUMENT);
        for (int n = 1; n <= FILES; n++) {
            Path file = Files.writeString(inbox.resolve(n + ".json"), document.replace("20264", "K-" + n));
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }

    private static int recorded(HubProcess hub) {
        return hub.get("/api/deliveries?flow=invoices-to-acumatica-builders&size=1")
                .path("total")
                .asInt();
    }

    private static long files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
