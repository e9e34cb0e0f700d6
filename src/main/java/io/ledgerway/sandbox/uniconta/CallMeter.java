package io.ledgerway.sandbox.uniconta;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts a user's calls of the day and those under way at once (apis/uniconta.md 4). Safe for many threads. */
final class CallMeter {

    private final Clock clock;
    private final Map<String, Integer> today = new HashMap<>();
    private final Map<String, Integer> underWay = new HashMap<>();
    private LocalDate day;
    private int mostAtOnce;
    private long overlapping;

    CallMeter(Clock clock) {
        this.clock = clock;
    }

    /** A call begins; says how many the user made today, this one included. */
    synchronized int begin(String user) {
        int now = underWay.merge(user, 1, Integer::sum);
        mostAtOnce = Math.max(mostAtOnce, now);
        overlapping += now > 1 ? 1 : 0;
        turnDay();
        return today.merge(user, 1, Integer::sum);
    }

    synchronized void end(String user) {
        underWay.merge(user, -1, Integer::sum);
    }

    synchronized int today(String user) {
        turnDay();
        return today.getOrDefault(user, 0);
    }

    /** The largest number of one user's calls that were being executed at once. */
    synchronized int mostAtOnce() {
        return mostAtOnce;
    }

    /** Calls that began while another of the same user was being executed. */
    synchronized long overlapping() {
        return overlapping;
    }

    synchronized void clear() {
        today.clear();
        mostAtOnce = 0;
        overlapping = 0;
    }

    private void turnDay() {
        LocalDate now = LocalDate.now(clock);
        if (!now.equals(day)) {
            day = now;
            today.clear();
        }
    }
}
