package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.acumatica.Seats.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Never more at once than there are sessions. */
class SeatsTest {

    private final TestInstance instance = new TestInstance();
    private final Seats seats = new Seats(instance);

    @Test
    void theLowestFreeSeatIsLentSoThatNoneIsSignedInWithoutNeed() {
        instance.values.put("sessions", "3");

        Seat first = seats.take("acumatica");
        Seat second = seats.take("acumatica");
        assertThat(List.of(first.session(), second.session())).containsExactly("acumatica", "acumatica#2");

        seats.give(first);
        assertThat(seats.take("acumatica")).isEqualTo(first);
    }

    @Test
    void manyThreadsShareTheSeatsAndEachServesOne() throws Exception {
        instance.values.put("sessions", "2");
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Callable<Void>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(() -> {
                Seat seat = seats.take("acumatica");
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                Thread.yield();
                atOnce.decrementAndGet();
                seats.give(seat);
                return null;
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            threads.invokeAll(calls);
        } finally {
            threads.shutdownNow();
        }

        assertThat(most.get()).isBetween(1, 2);
        assertThat(seats.take("acumatica").number()).isEqualTo(1);
    }

    @Test
    void whoBorrowsUsesTheLendersSessions() {
        Seats shared = new Seats(new Borrowing(instance));

        assertThat(shared.take("second").session()).isEqualTo("acumatica");
        assertThat(Seats.names(new Borrowing(instance).get("second"))).isEmpty();
    }

    @Test
    void thereAreAsManyWorkersAsSessionsAndNoneWithoutAConnection() {
        instance.values.put("sessions", "3");

        assertThat(seats.workers("acumatica")).containsExactly(1, 2, 3);
        assertThat(seats.workers("elsewhere")).isEmpty();
    }
}
