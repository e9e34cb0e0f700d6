package io.ledgerway.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that stands until a test, or someone who waits, moves it: wall clock and monotonic time together. */
public final class MovableTime extends Clock implements MonotonicTime {

    private Instant now;
    private long nanos = Long.MAX_VALUE - 5_000_000_000L; // monotonic time may overflow at any moment

    public MovableTime(String now) {
        this.now = Instant.parse(now);
    }

    public synchronized void move(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) {
        move(time);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
