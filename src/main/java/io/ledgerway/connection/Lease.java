package io.ledgerway.connection;

import java.time.Duration;

/** The right to write to one limit group, for a limited time on this machine's monotonic clock. */
@FunctionalInterface
public interface Lease {

    /** Whether the lease surely lasts longer than the given time from now. */
    boolean outlasts(Duration time);
}
