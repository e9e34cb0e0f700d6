package io.ledgerway.delivery;

import static io.ledgerway.delivery.LedgerFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.ownership.HubInstance;
import io.ledgerway.delivery.ownership.Ownership;
import io.ledgerway.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work beside deliveries never runs while one of them may be written, and never on two instances. */
class SoleWorkTest {

    private static final Duration READ = Duration.ofSeconds(60);

    private final Suspensions suspensions = mock(Suspensions.class);
    private LedgerFixture ledger;
    private HubInstance instance;
    private SoleWork work;

    @AfterEach
    void close() {
        instance.die();
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whileItGoesOnNothingIsClaimedAndAfterwardsAllIs(TestDatabase database) {
        open(database);
        SoleWork.Alone alone = work.begin("uniconta").orElseThrow();

        assertThat(work.unlessUnderWay("uniconta", () -> "claimed")).isEmpty();
        assertThat(work.unlessUnderWay("other", () -> "claimed")).contains("claimed");
        assertThat(work.begin("uniconta")).isEmpty();
        assertThat(work.goesOn(alone)).isTrue();
        assertThat(alone.lease().outlasts(READ)).isTrue();

        work.end(alone);

        assertThat(work.unlessUnderWay("uniconta", () -> "claimed")).contains("claimed");
        assertThat(alone.lease().outlasts(Duration.ZERO)).isFalse();
        assertThat(work.goesOn(alone)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void threadsNeverClaimTheSameDelivery(TestDatabase database) throws Exception {
        open(database);
        ledger.record(
                IntStream.rangeClosed(1, 500).mapToObj(n -> entry(n, 1, "a")).toArray(NewVersion[]::new));
        Ownership.Tenure tenure = instance.ownership().own(ledger.connection).orElseThrow();

        List<Long> claimed = LedgerFixture.claimedByFour(() ->
                work.unlessUnderWay("uniconta", () -> ledger.claim(tenure)).orElseThrow());

        assertThat(claimed).hasSize(500).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void itWaitsForDeliveriesThatAreBeingSentOrInDoubt(TestDatabase database) {
        open(database);
        ledger.record(entry(1, 10, "a"));
        assertThat(begun()).as("what waits does not matter").isTrue();
        Batch batch = ledger.claim(instance.ownership().own(ledger.connection).orElseThrow());
        assertThat(begun()).isFalse();

        ledger.settle(batch, new Outcome.InDoubt(new Cause("TEST", "Lost.", "")));
        assertThat(begun()).isFalse();

        ledger.clock.advance(Duration.ofMinutes(5));
        Batch lookUp = ledger.claim(instance.ownership().own(ledger.connection).orElseThrow());
        assertThat(begun()).isFalse();
        ledger.settle(lookUp, new Outcome.Delivered("journal:1"));
        assertThat(begun()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void workThatFellSilentForALeaseWritesNoMore(TestDatabase database) {
        open(database);
        SoleWork.Alone silent = work.begin("uniconta").orElseThrow();

        ledger.letPass(ledger.connection.lease().plusSeconds(1));

        assertThat(work.unlessUnderWay("uniconta", () -> "claimed")).contains("claimed");
        assertThat(begun()).isTrue();
        assertThat(silent.lease().outlasts(Duration.ZERO)).isFalse();
        assertThat(work.goesOn(silent)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anotherInstanceThatOwnsTheConnectionKeepsIt(TestDatabase database) {
        open(database);
        HubInstance other = ledger.instance();
        if (database == TestDatabase.POSTGRESQL) {
            other.ownership().own(ledger.connection).orElseThrow();

            assertThat(work.begin("uniconta")).isEmpty();

            other.die();
            assertThat(work.begin("uniconta")).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSuspendedConnectionIsNotUsed(TestDatabase database) {
        open(database);
        when(suspensions.mayWork("uniconta")).thenReturn(false);

        assertThat(work.begin("uniconta")).isEmpty();
    }

    private boolean begun() {
        Optional<SoleWork.Alone> alone = work.begin("uniconta");
        alone.ifPresent(work::end);
        return alone.isPresent();
    }

    private void open(TestDatabase database) {
        ledger = new LedgerFixture(database);
        instance = ledger.instance();
        Connections connections = mock(Connections.class);
        when(connections.get("uniconta")).thenReturn(ledger.connection);
        when(suspensions.mayWork("uniconta")).thenReturn(true);
        work = new SoleWork(connections, suspensions, instance.ownership(), ledger.jdbc, ledger.nanos);
    }
}
