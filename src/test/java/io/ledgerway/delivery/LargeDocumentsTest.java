package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testing.ManualNanos;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LargeDocumentsTest {

    private final ManualNanos nanos = new ManualNanos();
    private final LargeDocuments large = new LargeDocuments(nanos);

    @Test
    void thereIsRoomForOne() {
        LargeDocuments.Room first = large.ask();

        assertThat(first.taken()).isTrue();
        assertThat(large.ask().taken()).isFalse();
        first.close();
        assertThat(large.await().taken()).isTrue();
    }

    @Test
    void closingTwiceGivesBackOnce() {
        LargeDocuments.Room first = large.ask();
        first.close();
        LargeDocuments.Room second = large.ask();

        first.close();

        assertThat(large.ask().taken()).isFalse();
        second.close();
        assertThat(large.ask().taken()).isTrue();
    }

    @Test
    void noRoomIsGivenBackByWhatHadNone() {
        LargeDocuments.Room first = large.ask();
        large.ask().close();
        LargeDocuments.Room.none().close();

        assertThat(large.ask().taken()).isFalse();
        first.close();
    }

    @Test
    void whoWaitsComesBeforeWhoAsksAfterwards() throws Exception {
        LargeDocuments.Room first = large.ask();
        FutureTask<LargeDocuments.Room> waiting = new FutureTask<>(large::await);
        Thread door = new Thread(waiting);
        door.start();
        while (door.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        first.close();
        LargeDocuments.Room asked = large.ask();

        assertThat(asked.taken()).isFalse();
        assertThat(waiting.get(1, TimeUnit.MINUTES).taken()).isTrue();
    }

    @Test
    void roomThatWasLostIsThereAgainAfterAnHour() {
        LargeDocuments.Room lost = large.ask();
        nanos.advance(LargeDocuments.LONGEST);
        assertThat(large.ask().taken()).isFalse();
        nanos.advance(Duration.ofSeconds(1));

        LargeDocuments.Room next = large.ask();
        lost.close();

        assertThat(next.taken()).isTrue();
        assertThat(large.ask().taken()).as("the lost one gives back nothing").isFalse();
    }
}
