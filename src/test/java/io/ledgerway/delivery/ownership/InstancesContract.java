package io.ledgerway.delivery.ownership;

import static io.ledgerway.delivery.LedgerFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.LedgerFixture;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several instances on one database share the limit groups among themselves. */
abstract class InstancesContract {

    private static final Cause LOST = new Cause("TEST", "Because of the test.", "");

    private final TestDatabase database;
    private final List<SpreadInstance> instances = new ArrayList<>();
    LedgerFixture ledger;

    InstancesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fiveConnectionsOfWhichOneBorrows() {
        ledger = new LedgerFixture(database);
        ledger.connections.with("one").with("two").with("three").with("borrower", "borrow-concurrency-from", "two");
    }

    @AfterEach
    void close() {
        instances.forEach(SpreadInstance::die);
        ledger.close();
    }

    @Test
    void connectionsSpreadEvenlyAndThoseOfALimitGroupStayTogether() {
        SpreadInstance first = started();
        SpreadInstance.live(ledger, instances);
        assertThat(first.groups()).containsExactly("one", "three", "two", "uniconta");

        SpreadInstance second = started();
        SpreadInstance third = started();
        SpreadInstance.live(ledger, instances);

        assertThat(sizes()).containsExactlyInAnyOrder(2, 1, 1);
        assertThat(all()).containsExactly("one", "three", "two", "uniconta");
        SpreadInstance lender = List.of(first, second, third).stream()
                .filter(instance -> instance.groups().contains("two"))
                .findAny()
                .orElseThrow();
        assertThat(lender.ownership.connectionsOf("two")).containsExactly("borrower", "two");
    }

    @Test
    void whatADeadInstanceOwnedGoesToTheOthersAtOnce() {
        SpreadInstance first = started();
        SpreadInstance second = started();
        SpreadInstance.live(ledger, instances);
        first.die();
        instances.remove(first);

        second.live();

        assertThat(second.groups()).containsExactly("one", "three", "two", "uniconta");
        assertThat(second.instances().living()).hasSize(1);
    }

    @Test
    void aGroupMovesOnlyBetweenTwoBatches() {
        ledger.record(entry(1, 10, "a"), entry(2, 10, "a"));
        SpreadInstance first = started();
        SpreadInstance.live(ledger, instances);
        List.of("one", "two", "three").forEach(name -> first.work.rest(name, Duration.ofHours(1)));
        Batch underWay = first.work.claim().orElseThrow();
        SpreadInstance second = started();

        SpreadInstance.live(ledger, instances);
        assertThat(second.groups()).isEmpty();
        assertThat(first.work.claim()).as("nothing more is begun").isEmpty();
        assertThat(first.work.beginsAlone("uniconta")).isFalse();

        ledger.settle(underWay, new Outcome.Delivered("L1"));
        first.work.settled(underWay);
        SpreadInstance.live(ledger, instances);
        assertThat(second.groups()).contains("uniconta");
    }

    @Test
    void aGroupThatWasLostBeforeItWasGivenIsWorkedForOnceItIsBack() {
        ledger.record(entry(1, 10, "a"));
        SpreadInstance first = started();
        SpreadInstance.live(ledger, instances);
        List.of("one", "two", "three").forEach(name -> first.work.rest(name, Duration.ofHours(1)));
        Batch underWay = first.work.claim().orElseThrow();
        SpreadInstance second = started();
        SpreadInstance.live(ledger, instances);
        second.die();
        instances.remove(second);
        assertThat(first.work.claim()).as("it is to be given").isEmpty();

        leaseEnds();
        HubInstance other = ledger.instance();
        other.ownership().own(ledger.connection).orElseThrow();
        SpreadInstance.live(ledger, instances);
        assertThat(first.groups()).doesNotContain("uniconta");
        other.ownership().giveUp("uniconta");
        other.die();
        first.work.settled(underWay);
        SpreadInstance.live(ledger, instances);

        assertThat(first.work.claim()).isPresent();
    }

    @Test
    void whatNobodyTakesIsKept() {
        SpreadInstance first = started();
        SpreadInstance.live(ledger, instances);
        SpreadInstance idle = started();
        for (int round = 0; round < 20; round++) {
            idle.instances().beat();
            first.live();
            ledger.nanos.advance(Duration.ofSeconds(3));
        }

        assertThat(first.groups()).hasSize(4);
    }

    @Test
    void ofInstancesThatLeaveOneIsTheLast() {
        SpreadInstance first = started();
        SpreadInstance second = started();
        SpreadInstance killed = started();
        SpreadInstance.live(ledger, instances);
        killed.die();
        instances.remove(killed);

        assertThat(first.instances().leave()).isFalse();
        assertThat(second.instances().leave()).isTrue();
    }

    @Test
    void anOwnerThatOversleptItsLeaseLeavesTheGroupToTheLivingOne() {
        HubInstance slept = ledger.instance();
        Ownership.Tenure old = slept.ownership().own(ledger.connection).orElseThrow();
        HubInstance other = ledger.instance();
        leaseEnds();

        other.ownership().own(ledger.connection).orElseThrow();

        assertThat(old.lease().outlasts(Duration.ZERO)).isFalse();
        assertThat(slept.ownership().own(ledger.connection)).isEmpty();
        assertThat(slept.ownership().own(ledger.connection)).isEmpty();
        assertThat(other.ownership().own(ledger.connection)).isPresent();
        slept.die();
        other.die();
    }

    @Test
    void aClaimThatAFormerOwnerMadeAfterTheTakeOverIsFoundAndDoubted() {
        ledger.record(entry(1, 10, "a"));
        HubInstance slept = ledger.instance();
        Ownership.Tenure old = slept.ownership().own(ledger.connection).orElseThrow();
        leaseEnds();
        HubInstance other = ledger.instance();
        other.ownership().own(ledger.connection).orElseThrow();

        Batch late = ledger.claim(old);
        slept.die();
        ledger.nanos.advance(Duration.ofSeconds(51));
        other.ownership().own(ledger.connection).orElseThrow();

        assertThat(late.claims()).hasSize(1);
        assertThat(ledger.state("INT-1", 1)).isEqualTo(DeliveryState.IN_DOUBT);
        other.die();
    }

    @Test
    void aLeaseThatWasRenewedMeanwhileIsNotTakenOver() {
        LeaseTable leases = ledger.instance().leases;
        Instant now = ledger.clock.now();
        leases.create("uniconta", "first", now);
        LeaseTable.Row seen = leases.read("uniconta").orElseThrow();
        leases.renew("uniconta", "first", 1, now.plusSeconds(60));

        assertThat(leases.takeOver(ledger.connection, seen, "second", now.plusSeconds(90)))
                .isFalse();
        assertThat(leases.takeOver(
                        ledger.connection, leases.read("uniconta").orElseThrow(), "second", now.plusSeconds(90)))
                .isTrue();
    }

    @Test
    void whatIsBeingSentAtShutdownIsDoubtedByTheNextOwner() {
        ledger.record(entry(1, 10, "a"));
        SpreadInstance first = started();
        Batch batch = first.work.claim().orElseThrow();
        first.ownership.giveUpAll();
        SpreadInstance second = started();

        second.live();

        assertThat(batch.lease().outlasts(Duration.ZERO)).isFalse();
        assertThat(first.work.claim()).as("it takes none any more").isEmpty();
        assertThat(ledger.state("INT-1", 1)).isEqualTo(DeliveryState.IN_DOUBT);
        assertThat(ledger.settle(batch, new Outcome.InDoubt(LOST))).isZero();
    }

    private void leaseEnds() {
        ledger.nanos.advance(Duration.ofSeconds(170));
        ledger.clock.advance(Duration.ofSeconds(170));
    }

    private SpreadInstance started() {
        SpreadInstance instance = new SpreadInstance(ledger);
        instances.add(instance);
        return instance;
    }

    private List<Integer> sizes() {
        return instances.stream().map(instance -> instance.groups().size()).toList();
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>();
        instances.forEach(instance -> all.addAll(instance.groups()));
        return all;
    }
}
