package io.ledgerway.session;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The clock on which all instances agree. By its own clock an instance that is fast would take every sign-in of another
 * for one that was never finished, and sign in beside it.
 */
final class SharedClock extends Clock {

    private final Supplier<Instant> time;
    private final ZoneId zone;

    SharedClock(Supplier<Instant> time) {
        this(time, ZoneOffset.UTC);
    }

    private SharedClock(Supplier<Instant> time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return time.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SharedClock(time, other);
    }
}
