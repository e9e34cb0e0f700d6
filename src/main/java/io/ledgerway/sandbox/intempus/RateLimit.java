package io.ledgerway.sandbox.intempus;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Calls that a user may make in any 60 seconds and in one day (apis/intempus.md 5). The minute slides, which is the
 * strictest reading; refused calls do not count.
 */
final class RateLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Usage> users = new HashMap<>();
    private int perMinute;
    private int perDay;

    /** @param clock its zone tells where a day ends */
    RateLimit(Clock clock, int perMinute, int perDay) {
        this.clock = clock;
        change(perMinute, perDay);
    }

    /** Takes other limits and forgets what was counted; 0 = no limit. */
    synchronized void change(int newPerMinute, int newPerDay) {
        perMinute = newPerMinute;
        perDay = newPerDay;
        users.clear();
    }

    /**
     * Counts a call.
     *
     * @throws Refusal 429 with the whole seconds until a call is taken again
     */
    synchronized void count(String user) {
        Usage usage = users.computeIfAbsent(user, name -> new Usage());
        long now = clock.millis();
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(usage.day)) {
            usage.day = today;
            usage.today = 0;
        }
        if (perDay > 0 && usage.today >= perDay) {
            ZonedDateTime midnight = today.plusDays(1).atStartOfDay(clock.getZone());
            throw Refusal.rate(seconds(midnight.toInstant().toEpochMilli() - now));
        }
        while (!usage.recent.isEmpty() && usage.recent.peek() <= now - WINDOW.toMillis()) {
            usage.recent.remove();
        }
        if (perMinute > 0 && usage.recent.size() >= perMinute) {
            throw Refusal.rate(seconds(usage.recent.peek() + WINDOW.toMillis() - now));
        }
        usage.today++;
        if (perMinute > 0) {
            usage.recent.add(now);
        }
    }

    private static long seconds(long millis) {
        return Math.max(1, (millis + 999) / 1000);
    }

    private static final class Usage {
        private final Deque<Long> recent = new ArrayDeque<>();
        private LocalDate day;
        private int today;
    }
}
