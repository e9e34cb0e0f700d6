package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.ownership.HubInstance;
import io.ledgerway.delivery.ownership.OwnedLease;
import io.ledgerway.testing.ManualNanos;
import io.ledgerway.testing.TestConnections;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenBatchesTest {

    private static final Claim CLAIM = new Claim(1, "INT-1", 1, "INT-1", 1, DeliveryState.SENDING, false, "{}");

    private static final SentVersion SENT = new SentVersion(1, "R-1", true, true, "L1", "{}");

    private final ManualNanos nanos = new ManualNanos();
    private final OpenBatches open = new OpenBatches(nanos);
    private final ConnectionSettings uniconta = TestConnections.uniconta();
    private final OwnedLease lease = HubInstance.endlessLease(nanos);
    private final Batch batch = new Batch("time-entries", "uniconta", 1, lease, false, List.of(CLAIM));

    @Test
    void aBatchThatIsUnderWayIsLeftAlone() {
        open.claimed(batch, LargeDocuments.Room.none());

        assertThat(open.late(uniconta)).isEmpty();
        assertThat(lease.outlasts(Duration.ofSeconds(60))).isTrue();
    }

    @Test
    void aBatchWhoseSettlingFailedIsSettledAgainWithTheSameOutcomes() {
        Map<Claim, Outcome> delivered = Map.of(CLAIM, new Outcome.Delivered("L1"));
        open.claimed(batch, LargeDocuments.Room.none());
        open.answered(batch, delivered);

        Map<Claim, Outcome> kept =
                open.answered(batch, Map.of(CLAIM, new Outcome.InDoubt(new Cause("LOST", "Lost.", ""))));

        assertThat(kept).isEqualTo(delivered);
        assertThat(open.late(uniconta)).as("it is being stored").isEmpty();
        open.notStored(batch);
        assertThat(open.late(uniconta))
                .singleElement()
                .satisfies(late -> assertThat(late.outcomes()).isEqualTo(delivered));
    }

    @Test
    void aBatchWhoseRouteVanishedMayWriteNoMoreOnceItsLeaseIsOver() {
        open.claimed(batch, LargeDocuments.Room.none());
        nanos.advance(uniconta.lease().plusSeconds(1));

        assertThat(open.late(uniconta))
                .singleElement()
                .satisfies(late -> assertThat(late.abandoned()).isTrue());
        assertThat(lease.outlasts(Duration.ofSeconds(1))).isFalse();
    }

    @Test
    void whileOneLooksUpIsKnownUntilItIsSettled() {
        Batch doubted = new Batch("time-entries", "uniconta", 1, lease, true, List.of(CLAIM));
        open.claimed(batch, LargeDocuments.Room.none());
        assertThat(open.lookingUp("time-entries", "uniconta")).isFalse();

        open.claimed(doubted, LargeDocuments.Room.none());
        assertThat(open.lookingUp("time-entries", "uniconta")).isTrue();
        assertThat(open.lookingUp("master-data", "uniconta")).isFalse();

        open.settled(doubted);
        assertThat(open.lookingUp("time-entries", "uniconta")).isFalse();
    }

    @Test
    void aSettledBatchIsForgotten() {
        open.claimed(batch, LargeDocuments.Room.none());
        open.settled(batch);
        nanos.advance(uniconta.lease().plusSeconds(1));

        assertThat(open.late(uniconta)).isEmpty();
    }

    @Test
    void anotherConnectionsBatchIsNotTouched() {
        open.claimed(new Batch("other", "intacct", 1, lease, false, List.of(CLAIM)), LargeDocuments.Room.none());
        nanos.advance(uniconta.lease().plusSeconds(1));

        assertThat(open.late(uniconta)).isEmpty();
    }

    @Test
    void theRoomOfALargeDocumentIsFreeOnceItIsSettled() {
        LargeDocuments large = new LargeDocuments();
        open.claimed(batch, large.ask());
        Batch rest = new Batch("time-entries", "uniconta", 1, lease, false, List.of(CLAIM.after(List.of(SENT))));
        open.left(batch, rest);

        assertThat(large.ask().taken()).as("while it is sent").isFalse();
        open.settled(rest);
        assertThat(large.ask().taken()).isTrue();
        assertThat(open.any("uniconta")).isFalse();
    }

    @Test
    void aBatchOfAConnectionThatWentToAnotherInstanceIsForgottenOnceItsLeaseIsOver() {
        LargeDocuments large = new LargeDocuments();
        OwnedLease minute = HubInstance.leaseOf(nanos, Duration.ofMinutes(1));
        open.claimed(new Batch("time-entries", "uniconta", 1, minute, false, List.of(CLAIM)), large.ask());

        open.lost("uniconta");
        assertThat(open.any("uniconta")).as("before its lease is over").isTrue();
        nanos.advance(Duration.ofMinutes(1));
        open.lost("intacct");
        assertThat(open.any("uniconta")).as("another connection").isTrue();
        open.lost("uniconta");

        assertThat(open.any("uniconta")).isFalse();
        assertThat(large.ask().taken()).isTrue();
    }

    @Test
    void theRoomOfALargeDocumentThatIsNotSentAfterAllIsFree() {
        LargeDocuments large = new LargeDocuments();
        open.claimed(batch, large.ask());

        open.left(batch, new Batch("time-entries", "uniconta", 1, lease, false, List.of()));

        assertThat(large.ask().taken()).isTrue();
        assertThat(open.any("uniconta")).isFalse();
    }
}
