package io.ledgerway.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.sandbox.Call;
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

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CREATE = Pattern.compile("<create");
    private static final Pattern RESULT = Pattern.compile("moved=(\\d+) millis=(\\d+) calls=(\\d+) rss=(\\d+)");

    private final TestDatabase database;
    private final List<String> options;

    /** @param options of the loop's virtual machine; the hub's */
    RatioMeasurement(TestDatabase database, List<String> options) {
        this.database = database;
        this.options = options;
    }

    /** Fills the loop's source. */
    interface Source {
        void fill(String url) throws SQLException;
    }

    /** How many lines a call to Uniconta stores; 0 for another call. */
    static int lines(Call call) {
        try {
            return call.path().contains("/InsertList/")
                    ? JSON.readTree(call.body()).size()
                    : 0;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The hub stored what is no JSON", e);
        }
    }

    /** How many documents a call to Intacct creates; 0 for another call. */
    static int functions(Call call) {
        return (int) CREATE.matcher(call.body()).results().count();
    }

    /** @param source origin of the source, or {@code staging} */
    Side loop(Side hub, List<LoopCall> calls, String target, String source, int concurrency, Source filled)
            throws Exception {
        Path directory = Files.createTempDirectory("ledgerway-benchmark");
        String url = InvoiceMeasurement.url(database.hubSettings(), directory);
        filled.fill(url);
        LoopCall.write(calls, directory.resolve("calls.json"));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PlainLoop.class.getName()));
        command.addAll(List.of(
                directory.resolve("calls.json").toString(), url, target, source, Integer.toString(concurrency)));
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
        return new Side(
                hub.flow(),
                hub.database(),
                "loop",
                hub.documents(),
                Long.parseLong(result.group(1)) * 1000.0 / Long.parseLong(result.group(2)),
                Long.parseLong(result.group(3)),
                Long.parseLong(result.group(4)));
    }
}
