package io.ledgerway.benchmark;

import java.util.Locale;

/**
 * The hub, or a loop beside it.
 *
 * @param rate documents a second
 * @param peakRss in bytes; 0 where the system does not tell
 */
record Side(String flow, String database, String who, int documents, double rate, long calls, long peakRss) {

    static final String HEAD = String.format(
            "%-20s %-11s %-11s %10s %12s %8s %12s",
            "flow", "database", "who", "documents", "documents/s", "calls", "peak RSS MB");

    /** Nobody yet: says what a loop that comes first is to move. */
    static Side before(String flow, String database, int documents) {
        return new Side(flow, database, "", documents, 0, 0, 0);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-20s %-11s %-11s %10d %12.0f %8d %12d",
                flow,
                database,
                who,
                documents,
                rate,
                calls,
                peakRss >> 20);
    }

    /** Both rounds together. */
    Side and(Side round) {
        int all = documents + round.documents;
        double seconds = documents / rate + round.documents / round.rate;
        return new Side(flow, database, who, all, all / seconds, calls + round.calls, Math.max(peakRss, round.peakRss));
    }

    /** This one's speed as a part of the loop's. */
    String ratio(Side loop) {
        return String.format(
                Locale.ROOT,
                "%-20s %-11s %-11s ratio %.2f (0.60 is asked for)",
                flow,
                database,
                loop.who,
                rate / loop.rate);
    }
}
