package io.ledgerway.delivery;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Where the next claim begins to look: at what was claimed a moment ago, since what was due before that is taken already
 * and PostgreSQL would step over each such row until it is vacuumed. A claim that finds nothing there, and one in each
 * second, begins with the oldest, so what became due behind waits no longer than that.
 */
final class ClaimStart {

    static final OffsetDateTime OLDEST = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final long FROM_THE_OLDEST_AGAIN = 1_000_000_000;

    private final LongSupplier nanoTime;
    private final Map<Queue, Reached> reached = new ConcurrentHashMap<>();

    ClaimStart(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Queue(String flow, String connection) {}

    private record Reached(OffsetDateTime dueAt, long sinceNanos) {}

    /** The least due time to look at. */
    OffsetDateTime of(String flow, String connection) {
        Reached now = reached.get(new Queue(flow, connection));
        return now == null || nanoTime.getAsLong() - now.sinceNanos() >= FROM_THE_OLDEST_AGAIN ? OLDEST : now.dueAt();
    }

    /**
     * A claim took as many as it might.
     *
     * @param start where it began
     * @param dueAt the latest due time among them
     */
    void reached(String flow, String connection, OffsetDateTime start, OffsetDateTime dueAt) {
        reached.compute(
                new Queue(flow, connection),
                (queue, now) -> new Reached(
                        dueAt, now == null || start.equals(OLDEST) ? nanoTime.getAsLong() : now.sinceNanos()));
    }

    /** A claim took fewer: the next one begins with the oldest. */
    void exhausted(String flow, String connection) {
        reached.remove(new Queue(flow, connection));
    }
}
