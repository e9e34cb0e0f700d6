package io.ledgerway.delivery;

import io.ledgerway.connection.ConnectionSettings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * How long a connection rests after a round in which every delivery met the same passing fault (refused connect,
 * busy). A whole system that is down costs no document an attempt.
 */
final class ConnectionPauses {

    private record Pause(int rounds, long untilNanos) {}

    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

    ConnectionPauses(LongSupplier nanoTime, RandomGenerator random) {
        this.nanoTime = nanoTime;
        this.random = random;
    }

    boolean resting(String connection) {
        Pause pause = pauses.get(connection);
        return pause != null && pause.untilNanos() - nanoTime.getAsLong() > 0;
    }

    void rest(ConnectionSettings connection, Duration atLeast) {
        pauses.compute(connection.name(), (name, old) -> {
            int rounds = old == null ? 1 : old.rounds() + 1;
            Duration backoff = new Backoff(connection.retryDelay(), connection.retryDelayMax(), random).after(rounds);
            Duration rest = atLeast != null && atLeast.compareTo(backoff) > 0 ? atLeast : backoff;
            return new Pause(rounds, nanoTime.getAsLong() + rest.toNanos());
        });
    }

    void goOn(String connection) {
        pauses.remove(connection);
    }
}
