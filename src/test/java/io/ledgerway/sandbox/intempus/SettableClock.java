package io.ledgerway.sandbox.intempus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test moves. */
final class SettableClock extends Clock {

    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private Instant now = Instant.parse("2026-11-19T10:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return COPENHAGEN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone is enough here");
    }
}
