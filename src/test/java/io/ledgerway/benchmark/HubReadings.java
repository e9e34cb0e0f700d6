package io.ledgerway.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the operating system and the JVM's own tools tell of the hub process, so that it is not disturbed by questions. */
final class HubReadings {

    private static final String PEAK = "VmHWM:";

    private final long pid;

    HubReadings(long pid) {
        this.pid = pid;
    }

    /** Processor time since the process began. */
    Duration cpu() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Bytes; 0 where there is no {@code /proc}. */
    long peakRss() throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    /** Bytes of live objects, after a full collection. Ask it last. */
    long liveHeap() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.exists(jcmd)) {
            return 0;
        }
        Process process = new ProcessBuilder(
                        List.of(jcmd.toString(), String.valueOf(pid), "GC.class_histogram", "-parallel=1"))
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .findFirst()
                .orElse(0);
    }
}
