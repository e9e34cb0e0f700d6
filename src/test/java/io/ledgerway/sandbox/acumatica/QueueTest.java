package io.ledgerway.sandbox.acumatica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.sandbox.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueTest {

    private final MovableClock clock = new MovableClock();
    private final Habits habits = new Habits();
    private final List<Duration> pauses = new ArrayList<>();
    private final RequestQueue queue = new RequestQueue(habits, clock, duration -> {
        pauses.add(duration);
        clock.move(duration);
    });
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void fromHalfOfTheMinutesAllowanceOnEachRequestIsSlowed() throws Exception {
        habits.set("requests-per-minute", 50);
        for (int i = 0; i < 25; i++) {
            queue.inTurn(true, this::done);
        }
        assertThat(pauses).isEmpty();
        clock.move(Duration.ofSeconds(40));

        queue.inTurn(true, this::done);

        assertThat(pauses).containsExactly(Duration.ofMillis(800));
    }

    @Test
    void aSpentMinuteIsWaitedOut() throws Exception {
        habits.set("requests-per-minute", 2);
        queue.inTurn(true, this::done);
        queue.inTurn(true, this::done);
        queue.inTurn(true, this::done);

        assertThat(pauses).containsExactly(Duration.ofSeconds(60));
    }

    @Test
    void aPollOfAStatusDoesNotCount() throws Exception {
        habits.set("requests-per-minute", 2);
        for (int i = 0; i < 5; i++) {
            queue.inTurn(false, this::done);
        }

        assertThat(pauses).isEmpty();
    }

    @Test
    void noMoreRunAtOnceThanTheLicenceAllowsAndTheRestWaits() throws Exception {
        habits.set("concurrent-requests", 2);
        habits.set("queue-length", 3);
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            calls.add(call(end));
        }
        Awaitility.await().until(() -> queue.running() == 2);
        for (int i = 0; i < 3; i++) {
            calls.add(call(end));
        }
        Awaitility.await().until(() -> queue.waiting() == 3);

        assertThatThrownBy(() -> queue.inTurn(true, this::done)).isInstanceOf(Refusal.class);

        assertThat(queue.running()).isEqualTo(2);
        assertThat(queue.declined()).isEqualTo(1);
        end.countDown();
        for (CompletableFuture<Answer> call : calls) {
            assertThat(call.get(10, TimeUnit.SECONDS).status()).isEqualTo(204);
        }
    }

    @Test
    void whoWaitsTooLongIsDeclined() throws Exception {
        habits.set("concurrent-requests", 1);
        habits.set("queue-patience", "20ms");
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Answer> first = call(end);
        Awaitility.await().until(() -> queue.running() == 1);

        assertThatThrownBy(() -> queue.inTurn(true, this::done)).isInstanceOf(Refusal.class);

        end.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(204);
    }

    @Test
    void aDeclinedRequestIsNoJsonAndNamesNoRate() throws Exception {
        try (Caller caller = Caller.signedIn()) {
            caller.acumatica.habits().set("requests-per-minute", 1).set("queue-patience", "1s");

            var answer = caller.get("Customer");

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).startsWith("<html>");
            assertThat(answer.headers().map()).doesNotContainKey("retry-after");
            assertThat(caller.acumatica.books().declinedRequests()).isEqualTo(1);
        }
    }

    private CompletableFuture<Answer> call(CountDownLatch end) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return queue.inTurn(true, () -> {
                            end.await();
                            return done();
                        });
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                callers);
    }

    private Answer done() {
        return Answer.empty(204);
    }
}
