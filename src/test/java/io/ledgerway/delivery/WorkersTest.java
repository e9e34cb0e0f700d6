package io.ledgerway.delivery;

import static io.ledgerway.delivery.LedgerFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.ownership.HubInstance;
import io.ledgerway.testing.TestDatabase;
import io.ledgerway.trace.Tracing;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a worker of a connection does when nothing is due: workers begin again only once all have ended. */
class WorkersTest {

    private final Suspensions suspensions = mock(Suspensions.class);
    private LedgerFixture ledger;
    private HubInstance instance;
    private Deliveries deliveries;

    @AfterEach
    void close() {
        instance.die();
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whileAnotherWorksItTakesWhatIsRecordedMeanwhile(TestDatabase database) throws Exception {
        open(database);
        ledger.record(entry(1, 10, "a"));
        assertThat(claimed().get(1, TimeUnit.MINUTES).claims()).hasSize(1);

        AtomicInteger looks = new AtomicInteger();
        when(suspensions.mayWork(any())).thenAnswer(look -> {
            if (looks.incrementAndGet() == 2) {
                ledger.record(entry(2, 11, "b"));
            }
            return true;
        });

        assertThat(claimed().get(1, TimeUnit.MINUTES).claims())
                .extracting(Claim::document)
                .containsExactly("INT-2");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void itEndsAtLastThoughTheOtherGoesOn(TestDatabase database) throws Exception {
        open(database);
        ledger.record(entry(1, 10, "a"));

        assertThat(claimed().get(1, TimeUnit.MINUTES).claims()).hasSize(1);
        assertThat(claimed().get(1, TimeUnit.MINUTES).claims()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void asManyWorkAsCallsMayBeUnderWayAndThoseThatMapMeanwhile(TestDatabase database) {
        open(database);
        int calls = ledger.connections.get("uniconta").concurrency();

        assertThat(deliveries.workers("uniconta")).hasSize(calls + 1);
        assertThat(deliveries.workers("uniconta", 2)).hasSize(calls + 2).doesNotHaveDuplicates();
        assertThat(deliveries.workers("nobody", 2)).hasSize(3);
    }

    /** By a worker of its own: a thread stays marked with the round that it claimed. */
    private CompletableFuture<Batch> claimed() {
        return CompletableFuture.supplyAsync(
                () -> deliveries.claim("time-entries", "uniconta"), worker -> new Thread(worker).start());
    }

    private void open(TestDatabase database) {
        ledger = new LedgerFixture(database);
        instance = ledger.instance();
        when(suspensions.mayWork(any())).thenReturn(true);
        deliveries = new Deliveries(
                ledger.connections,
                suspensions,
                instance.ownership(),
                ledger.claims,
                ledger.earlier,
                mock(Settling.class),
                mock(FailureOutcomes.class),
                new ConnectionPauses(ledger.nanos, RandomGenerator.getDefault()),
                ledger.commands,
                new OpenBatches(ledger.nanos),
                new LargeDocuments(),
                new SoleWork(ledger.connections, suspensions, instance.ownership(), ledger.jdbc, ledger.nanos),
                Tracing.off());
    }
}
