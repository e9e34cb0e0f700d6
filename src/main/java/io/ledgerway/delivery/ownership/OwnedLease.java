package io.ledgerway.delivery.ownership;

import io.ledgerway.connection.Lease;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * The lease under which one batch was claimed. A write asks it as its last act, so it also knows whether a write was
 * ever begun.
 */
public final class OwnedLease implements Lease {

    private final LongSupplier nanoTime;
    private final LongSupplier endNanos;
    private final Runnable renewal;
    private final AtomicBoolean writeBegun = new AtomicBoolean();
    private volatile boolean revoked;

    /**
     * @param endNanos end of the lease on the monotonic clock; moves when the lease is renewed, and back when it is lost
     * @param renewal renews it, for a write that waited long for its turn; without effect where it is lost
     */
    OwnedLease(LongSupplier nanoTime, LongSupplier endNanos, Runnable renewal) {
        this.nanoTime = nanoTime;
        this.endNanos = endNanos;
        this.renewal = renewal;
    }

    @Override
    public boolean outlasts(Duration time) {
        if (!lasts(time) && !revoked) {
            renewal.run();
        }
        boolean lasts = lasts(time);
        if (lasts) {
            writeBegun.set(true);
        }
        return lasts;
    }

    private boolean lasts(Duration time) {
        return !revoked && endNanos.getAsLong() - nanoTime.getAsLong() > time.toNanos();
    }

    /** Whether no write may begin under it, and it is too late to renew it. */
    public boolean over() {
        return !lasts(Duration.ZERO);
    }

    /** Whether any write was begun under this lease: if not, surely nothing was executed. */
    public boolean writeBegun() {
        return writeBegun.get();
    }

    /** No write begins under it any more. */
    public void revoke() {
        revoked = true;
    }
}
