package io.ledgerway.sandbox.intempus;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Everything one simulated Intempus holds. */
final class IntempusState {

    private static final int CALLS_PER_MINUTE = 500;
    private static final int CALLS_PER_DAY = 50_000;

    final Clock clock;
    final Stamps stamps = new Stamps();
    final Masters masters = new Masters(stamps);
    final WorkReports reports;
    final Credentials credentials;
    final RateLimit rateLimit;
    final AtomicReference<Misbehaviour> misbehaviour = new AtomicReference<>(Misbehaviour.NONE);
    final AtomicBoolean lockingOffered = new AtomicBoolean();

    IntempusState(Clock clock, String username, String key) {
        this.clock = clock;
        this.reports = new WorkReports(stamps, masters, clock);
        this.credentials = new Credentials(username, key);
        this.rateLimit = new RateLimit(clock, CALLS_PER_MINUTE, CALLS_PER_DAY);
    }

    /** The resource of this name, or null. */
    Resource resource(String name) {
        return reports.name().equals(name) ? reports : masters.resource(name);
    }
}
