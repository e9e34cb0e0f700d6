package io.ledgerway.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential backoff with jitter: the delay doubles with each attempt up to a limit, then ± 20 %. */
final class Backoff {

    private static final double JITTER = 0.2;

    private final Duration first;
    private final Duration max;
    private final RandomGenerator random;

    Backoff(Duration first, Duration max, RandomGenerator random) {
        this.first = first;
        this.max = max;
        this.random = random;
    }

    /** @param attempt how many attempts were made, from 1 */
    Duration after(int attempt) {
        int doublings = Math.min(Math.max(attempt, 1) - 1, 30);
        long millis = Math.min(first.toMillis() << doublings, max.toMillis());
        if (millis < 0 || (first.toMillis() << doublings) < first.toMillis()) {
            millis = max.toMillis();
        }
        return Duration.ofMillis((long) (millis * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
