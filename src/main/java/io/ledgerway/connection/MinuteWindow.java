package io.ledgerway.connection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Calls in the last minute. A call occupies its place from its start until 60 s after its end, so that whenever the
 * server counted it in between, no 60 s of the server's hold more than the limit.
 */
final class MinuteWindow {

    static final long LENGTH = Duration.ofSeconds(60).toNanos();
    private static final long LOOK_AGAIN = Duration.ofMillis(20).toNanos();

    private final Deque<Long> ended = new ArrayDeque<>();
    private int underWay;

    /**
     * Takes a place where there is one.
     *
     * @param limit calls in any 60 s; 0 = no limit
     * @return 0 when the place was taken, else nanoseconds after which to ask again
     */
    synchronized long enter(long now, int limit) {
        while (!ended.isEmpty() && now - ended.peekFirst() >= LENGTH) {
            ended.removeFirst();
        }
        if (limit > 0 && underWay + ended.size() >= limit) {
            return ended.isEmpty() ? LOOK_AGAIN : LENGTH - (now - ended.peekFirst());
        }
        underWay++;
        return 0;
    }

    /** The call was not made after all. */
    synchronized void takeBack() {
        underWay--;
    }

    synchronized void leave(long now, int limit) {
        underWay--;
        if (limit > 0) {
            ended.addLast(now);
        }
    }
}
