package io.ledgerway.delivery;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.ownership.ConnectionWork;
import io.ledgerway.delivery.ownership.Ownership;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What one instance does for the connections that it owns, as its routes do it. */
public final class InstanceWork {

    private final LedgerFixture ledger;
    private final Ownership ownership;
    private final OpenBatches open;
    private final ConnectionPauses pauses;
    private final SoleWork soleWork;

    public InstanceWork(LedgerFixture ledger, Ownership ownership) {
        this.ledger = ledger;
        this.ownership = ownership;
        open = new OpenBatches(ledger.nanos);
        pauses = new ConnectionPauses(ledger.nanos, RandomGenerator.getDefault());
        Suspensions suspensions = mock(Suspensions.class);
        when(suspensions.mayWork(anyString())).thenReturn(true);
        soleWork = new SoleWork(ledger.connections, suspensions, ownership, ledger.jdbc, ledger.nanos);
    }

    /** As ownership sees it. */
    public ConnectionWork underWay() {
        return new WorkUnderWay(open, pauses, soleWork);
    }

    /** Claims as a route does; empty while nothing may be claimed. */
    public Optional<Batch> claim() {
        return ownership
                .own(ledger.connection)
                .flatMap(tenure -> soleWork.unlessUnderWay("uniconta", () -> {
                    Batch batch = ledger.claim(tenure);
                    open.claimed(batch, LargeDocuments.Room.none());
                    return batch;
                }));
    }

    /** The batch is under way no more. */
    public void settled(Batch batch) {
        open.settled(batch);
    }

    /** Whether work alone may begin on a connection. */
    public boolean beginsAlone(String connection) {
        return soleWork.begin(connection).isPresent();
    }

    /** For so long the connection is not worth giving away. */
    public void rest(String connection, Duration time) {
        pauses.rest(ledger.connections.get(connection), time);
    }
}
