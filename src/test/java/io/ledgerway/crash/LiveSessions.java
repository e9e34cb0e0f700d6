package io.ledgerway.crash;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Looks again and again how many sessions live in each system, and keeps the most it saw. */
final class LiveSessions implements AutoCloseable {

    private final Map<String, IntSupplier> systems;
    private final Map<String, Integer> most = new TreeMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();

    LiveSessions(Map<String, IntSupplier> systems) {
        this.systems = systems;
        looking.scheduleWithFixedDelay(this::look, 0, 10, TimeUnit.MILLISECONDS);
    }

    private void look() {
        systems.forEach((system, live) -> {
            synchronized (most) {
                most.merge(system, live.getAsInt(), Math::max);
            }
        });
    }

    Map<String, Integer> most() {
        synchronized (most) {
            return new TreeMap<>(most);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
