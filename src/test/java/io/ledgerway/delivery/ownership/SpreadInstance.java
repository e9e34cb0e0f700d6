package io.ledgerway.delivery.ownership;

import io.ledgerway.delivery.InstanceWork;
import io.ledgerway.delivery.LedgerFixture;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** An instance that asks for all connections again and again, as its routes do, and spreads them. */
final class SpreadInstance {

    final Ownership ownership;
    final InstanceWork work;
    private final LedgerFixture ledger;
    private final HubInstance instance;
    private final Handover handover;

    SpreadInstance(LedgerFixture ledger) {
        this.ledger = ledger;
        instance = ledger.instance();
        ownership = instance.ownership();
        work = new InstanceWork(ledger, ownership);
        handover = new Handover(ownership, instance.spread, work.underWay(), true, ledger.nanos);
    }

    Set<String> groups() {
        return ownership.groups();
    }

    Instances instances() {
        return instance.instances;
    }

    /** A second or so of its life. */
    void live() {
        ledger.connections.names().forEach(name -> ownership.own(ledger.connections.get(name)));
        handover.goOn();
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
