package io.ledgerway.sandbox.intacct;

import java.time.Clock;
import java.time.YearMonth;

/** Counts API transactions of the month: each record made, each read call (apis/intacct.md 7). Safe for many threads. */
final class TransactionMeter {

    private final Clock clock;
    private YearMonth month;
    private long created;
    private long reads;

    TransactionMeter(Clock clock) {
        this.clock = clock;
    }

    synchronized void created(int records) {
        turn();
        created += records;
    }

    synchronized void read() {
        turn();
        reads++;
    }

    synchronized long thisMonth() {
        turn();
        return created + reads;
    }

    synchronized long readsThisMonth() {
        turn();
        return reads;
    }

    synchronized void clear() {
        created = 0;
        reads = 0;
    }

    private void turn() {
        YearMonth now = YearMonth.now(clock);
        if (!now.equals(month)) {
            month = now;
            clear();
        }
    }
}
