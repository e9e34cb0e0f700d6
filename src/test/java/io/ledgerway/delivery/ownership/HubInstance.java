package io.ledgerway.delivery.ownership;

import io.ledgerway.delivery.LedgerFixture;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A hub instance of its own: its ownership and liveness. */
public final class HubInstance {

    final LeaseTable leases;
    final Instances instances;
    final Spread spread;
    private final Liveness liveness;
    private final Ownership ownership;

    /** On the fixture's database, by the fixture's time. */
    public HubInstance(LedgerFixture ledger) {
        liveness = ledger.dialect.shared() ? new PostgresLiveness(ledger.dataSource) : new ProcessLiveness();
        leases = new LeaseTable(ledger.jdbc, ledger.transaction, ledger.formerWork);
        instances = new Instances(ledger.jdbc, ledger.transaction, ledger.clock::now, liveness);
        spread =
                new Spread(instances, leases, ledger.clock::now, ledger.connections, liveness.instance(), ledger.nanos);
        ownership = new Ownership(
                leases, ledger.clock::now, liveness, spread::share, ledger.connections::get, ledger.nanos);
    }

    /** A lease that lasts until it is revoked. */
    public static OwnedLease endlessLease(LongSupplier nanos) {
        return new OwnedLease(nanos, () -> Long.MAX_VALUE, () -> {});
    }

    /** A lease that is over after this time and cannot be renewed. */
    public static OwnedLease leaseOf(LongSupplier nanos, Duration time) {
        long end = nanos.getAsLong() + time.toNanos();
        return new OwnedLease(nanos, () -> end, () -> {});
    }

    public Ownership ownership() {
        return ownership;
    }

    /** As at shutdown. */
    public void giveUpAll() {
        ownership.giveUpAll();
    }

    /** As {@code kill -9}: no word of farewell. */
    public void die() {
        if (liveness instanceof ProcessLiveness process) {
            process.die();
        } else {
            ((PostgresLiveness) liveness).close();
        }
    }
}
