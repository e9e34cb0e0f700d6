package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** One limit group's calls of today; reserves them in blocks, so that no call costs a statement. */
final class DayBudget {

    private static final long LARGEST_BLOCK = 100;
    private static final long SHARE = 250;

    private final String connection;
    private final CallCounts counts;
    private final Clock clock;
    private final ZoneId zone;
    private LocalDate day;
    private long reserved;

    DayBudget(String connection, CallCounts counts, Clock clock, ZoneId zone) {
        this.connection = connection;
        this.counts = counts;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Takes one call.
     *
     * @param limit calls a day; 0 = no limit
     * @throws CallRefusedException code {@code CALL_BUDGET_SPENT} when the day is used up
     */
    synchronized void take(long limit) {
        turnDay();
        if (reserved == 0) {
            reserved = counts.reserve(connection, day, block(limit), limit);
        }
        if (reserved == 0) {
            throw CallRefusedException.fault(spent(limit), Fault.BUDGET);
        }
        reserved--;
    }

    /** The call was not made. */
    synchronized void putBack() {
        reserved++;
    }

    /** Calls of today that were made, as far as this instance can know: other instances' reserves count as made. */
    synchronized long used() {
        turnDay();
        return counts.used(connection, day) - reserved;
    }

    /** Gives the reserve back to the other instances. */
    synchronized void close() {
        if (reserved > 0) {
            counts.giveBack(connection, day, reserved);
            reserved = 0;
        }
    }

    private void turnDay() {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (!today.equals(day)) {
            day = today;
            reserved = 0;
        }
    }

    /** 20 of 5,000: what dies with this instance is lost for the day. */
    private static long block(long limit) {
        return limit == 0 ? LARGEST_BLOCK : Math.max(1, Math.min(LARGEST_BLOCK, limit / SHARE));
    }

    private Cause spent(long limit) {
        return new Cause(
                "CALL_BUDGET_SPENT",
                "Connection " + connection + " has used the " + limit + " calls of " + day + " ('calls-per-day').",
                "It goes on by itself at " + day.plusDays(1).atStartOfDay(zone).toOffsetDateTime() + " (" + zone
                        + "); with a larger contract raise the setting, then resume.");
    }
}
