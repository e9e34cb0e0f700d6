package io.ledgerway.benchmark;

import java.time.Duration;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param time from the order to collect until the hub's API says that all is delivered
 * @param cpu the hub's processor time in that time
 * @param intempusCalls calls to Intempus, master data included
 * @param unicontaCalls calls to Uniconta, sign-in and master data included
 * @param peakRss largest resident memory of the hub in bytes; 0 where the system does not tell
 * @param liveHeap bytes of heap in use after a full collection at the end
 * @param load the machine's load average at the end
 */
record Measured(
        String database,
        int entries,
        Duration time,
        Duration cpu,
        long intempusCalls,
        long unicontaCalls,
        long peakRss,
        long liveHeap,
        double load) {

    static final String HEAD = String.format(
            "%-11s %8s %8s %10s %12s %15s %15s %12s %12s %10s %6s",
            "database",
            "entries",
            "seconds",
            "entries/s",
            "hub cpu ms",
            "Intempus calls",
            "Uniconta calls",
            "(per 100)",
            "peak RSS MB",
            "live heap",
            "load");

    String line() {
        return String.format(
                Locale.ROOT,
                "%-11s %8d %8.1f %10.0f %8.0f/1000 %15d %15d %12.2f %12d %7d MB %6.1f",
                database,
                entries,
                time.toMillis() / 1000.0,
                entries * 1000.0 / time.toMillis(),
                cpu.toMillis() * 1000.0 / entries,
                intempusCalls,
                unicontaCalls,
                unicontaCalls * 100.0 / entries,
                peakRss >> 20,
                liveHeap >> 20,
                load);
    }
}
