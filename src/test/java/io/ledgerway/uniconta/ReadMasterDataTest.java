package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connection.GivenConnections;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ReadMasterDataTest {

    private final GivenConnections connections = new GivenConnections().with("uniconta");
    private final MasterDataCache cache = new MasterDataCache(Clock.systemUTC());
    private final ReadMasterData steps = new ReadMasterData(connections, cache, Clock.systemUTC());

    @Test
    void aSecondWorkerThatWantsThemMeanwhileGetsWhatTheFirstOneRead() throws Exception {
        MasterDataReading first = steps.start("uniconta");
        CompletableFuture<MasterDataReading> second = new CompletableFuture<>();
        Thread waiting = new Thread(() -> second.complete(steps.start("uniconta")));
        waiting.start();
        Awaitility.await().until(waiting::getState, state -> state == Thread.State.TIMED_WAITING);
        assertThat(second).isNotDone();

        MasterDataReading read = first;
        while (read.open()) {
            read = steps.read(new QueryResult.Rows(List.of()), read);
        }
        steps.keep(read, "uniconta");

        assertThat(second.get().open()).isFalse();
        assertThat(cache.get(connections.get("uniconta"))).isPresent();
    }

    @Test
    void afterwardsTheyAreReadAnew() {
        MasterDataReading read = steps.start("uniconta");
        while (read.open()) {
            read = steps.read(new QueryResult.Rows(List.of()), read);
        }
        steps.keep(read, "uniconta");

        assertThat(steps.start("uniconta").open()).isTrue();
    }

    @Test
    void whoWaitsForAReadingThatFailedOnTheWayReadsByItself() throws Exception {
        steps.start("uniconta");
        CompletableFuture<MasterDataReading> second = new CompletableFuture<>();
        Thread waiting = new Thread(() -> second.complete(steps.start("uniconta")));
        waiting.start();
        Awaitility.await().until(waiting::getState, state -> state == Thread.State.TIMED_WAITING);

        steps.giveUp("uniconta");

        assertThat(second.get().open()).isTrue();
    }
}
