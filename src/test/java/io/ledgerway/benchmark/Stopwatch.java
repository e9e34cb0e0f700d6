package io.ledgerway.benchmark;

/** Times what a loop does once it is warm. */
final class Stopwatch {

    private final int warm;
    private final LoopClient client;
    private long start = System.nanoTime();
    private long calls;
    private int before;

    /** @param warm documents that are moved before the clock runs; 0 = it runs from the start of the program */
    Stopwatch(int warm, LoopClient client) {
        this.warm = warm;
        this.client = client;
    }

    /** @param all documents that were moved until now */
    void moved(int all) {
        if (before == 0 && warm > 0 && all >= warm) {
            start = System.nanoTime();
            calls = client.calls();
            before = all;
        }
    }

    /** @param all documents that were moved */
    String result(int all) throws java.io.IOException {
        return String.format(
                "moved=%d millis=%d calls=%d rss=%d",
                all - before,
                (System.nanoTime() - start) / 1_000_000,
                client.calls() - calls,
                new HubReadings(ProcessHandle.current().pid()).peakRss());
    }
}
