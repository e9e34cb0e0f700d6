package io.ledgerway.delivery;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ledgerway.connection.Suspensions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** An instance that asks for all connections again and again, as its routes do, and spreads them. */
final class SpreadInstance {

    final Ownership ownership;
    final OpenBatches open;
    final SoleWork soleWork;
    final ConnectionPauses pauses;
    private final LedgerFixture ledger;
    private final LedgerFixture.Instance instance;
    private final Handover handover;

    SpreadInstance(LedgerFixture ledger) {
        this.ledger = ledger;
        instance = ledger.instance();
        ownership = instance.ownership();
        open = new OpenBatches(ledger.nanos);
        pauses = new ConnectionPauses(ledger.nanos, RandomGenerator.getDefault());
        Suspensions suspensions = mock(Suspensions.class);
        when(suspensions.mayWork(anyString())).thenReturn(true);
        soleWork = new SoleWork(ledger.connections, suspensions, ownership, ledger.jdbc, ledger.nanos);
        handover = new Handover(ownership, instance.spread(), soleWork, open, pauses, true, ledger.nanos);
    }

    Set<String> groups() {
        return ownership.groups();
    }

    Instances instances() {
        return instance.instances();
    }

    /** A second or so of its life. */
    void live() {
        ledger.connections.names().forEach(name -> ownership.own(ledger.connections.get(name)));
        handover.goOn();
    }

    /** Claims as a route does; empty while nothing may be claimed. */
    Optional<Batch> claim() {
        return ownership
                .own(ledger.connection)
                .flatMap(tenure -> soleWork.unlessUnderWay("uniconta", () -> {
                    Batch batch = ledger.claim(tenure);
                    open.claimed(batch);
                    return batch;
                }));
    }

    void die() {
        instance.die();
    }

    /** Lets them live until nothing changes any more, three seconds at a time. */
    static void live(LedgerFixture ledger, List<SpreadInstance> instances) {
        for (int round = 0; round < 20; round++) {
            instances.forEach(SpreadInstance::live);
            ledger.nanos.advance(Duration.ofSeconds(3));
        }
    }
}
