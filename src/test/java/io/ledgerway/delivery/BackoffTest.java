package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration MAX = Duration.ofMinutes(15);

    @Property
    void everyDelayIsPositiveAndAtMostAFifthOverTheLimit(@ForAll @IntRange(min = 0, max = 100_000) int attempt) {
        Duration delay = new Backoff(FIRST, MAX, RandomGenerator.getDefault()).after(attempt);

        assertThat(delay)
                .isBetween(
                        FIRST.multipliedBy(8).dividedBy(10),
                        MAX.multipliedBy(12).dividedBy(10));
    }

    @Property
    void theDelayDoublesWithEachAttempt(@ForAll @IntRange(min = 1, max = 7) int attempt) {
        long exact = FIRST.toMillis() << (attempt - 1);

        long delay = new Backoff(FIRST, MAX, RandomGenerator.getDefault())
                .after(attempt)
                .toMillis();

        assertThat(delay).isBetween(exact * 8 / 10 - 1, exact * 12 / 10 + 1);
    }
}
