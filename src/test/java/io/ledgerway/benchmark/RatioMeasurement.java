package io.ledgerway.benchmark;

import io.ledgerway.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** Runs the {@link PlainLoop} on a fresh database, in a process of its own. */
final class RatioMeasurement {

    private static final Pattern RESULT = Pattern.compile("moved=(\\d+) millis=(\\d+) calls=(\\d+) rss=(\\d+)");

    private final TestDatabase database;
    private final List<String> options;
    private final int warm;

    /**
     * @param warm documents that are moved before the clock runs
     * @param options of the loop's virtual machine; the hub's
     */
    RatioMeasurement(TestDatabase database, int warm, List<String> options) {
        this.warm = warm;
        this.database = database;
        this.options = options;
    }

    /** Fills the loop's database. */
    interface Source {
        void fill(String url) throws SQLException;
    }

    /**
     * Runs a loop.
     *
     * @param who its name in the table
     * @param addresses of the target, and of the source where that is no table
     * @throws IllegalStateException when it breaks off, or moves another number of documents than the hub
     */
    Side loop(Side hub, String who, PlainLoop.Work work, Source filled, String... addresses) throws Exception {
        Path directory = Files.createTempDirectory("ledgerway-benchmark");
        String url = InvoiceMeasurement.url(database.hubSettings(), directory);
        filled.fill(url);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PlainLoop.class.getName()));
        command.addAll(List.of(work.name(), String.valueOf(warm), url));
        command.addAll(List.of(addresses));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        FileSystemUtils.deleteRecursively(directory);
        Matcher result = RESULT.matcher(said);
        if (process.waitFor() != 0 || !result.find()) {
            throw new IllegalStateException("The loop failed: " + said);
        }
        long moved = Long.parseLong(result.group(1));
        if (moved != hub.documents()) {
            throw new IllegalStateException("The loop moved " + moved + ", the hub " + hub.documents());
        }
        return new Side(
                hub.flow(),
                hub.database(),
                who,
                hub.documents(),
                moved * 1000.0 / Long.parseLong(result.group(2)),
                Long.parseLong(result.group(3)),
                Long.parseLong(result.group(4)));
    }
}
