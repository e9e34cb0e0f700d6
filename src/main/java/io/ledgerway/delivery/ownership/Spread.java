package io.ledgerway.delivery.ownership;

import io.ledgerway.connection.Connections;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What this instance knows of the others: who lives and how many limit groups each owns, at most two seconds old. */
final class Spread {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Instances instances;
    private final LeaseTable leases;
    private final Supplier<Instant> time;
    private final Connections connections;
    private final LongSupplier nanoTime;
    private final String instance;
    private volatile FairShare share;
    private volatile Map<String, String> owners = Map.of();
    private long lookedAt;

    Spread(
            Instances instances,
            LeaseTable leases,
            Supplier<Instant> time,
            Connections connections,
            String instance,
            LongSupplier nanoTime) {
        this.instances = instances;
        this.leases = leases;
        this.time = time;
        this.connections = connections;
        this.instance = instance;
        this.nanoTime = nanoTime;
        this.share = FairShare.alone(instance);
        this.lookedAt = nanoTime.getAsLong() - EVERY.toNanos();
    }

    FairShare share() {
        return share;
    }

    /** The owner of each connection whose lease lasts. */
    Map<String, String> owners() {
        return owners;
    }

    /** Says that this instance lives and looks at the others, where it is time to; answers whether it did. */
    synchronized boolean look() {
        if (nanoTime.getAsLong() - lookedAt < EVERY.toNanos()) {
            return false;
        }
        lookedAt = nanoTime.getAsLong();
        instances.beat();
        Map<String, String> now = leases.owners(time.get());
        Map<String, Set<String>> groups = new HashMap<>();
        instances.living().forEach(living -> groups.put(living, new HashSet<>()));
        groups.putIfAbsent(instance, new HashSet<>());
        now.forEach((connection, owner) ->
                groups.getOrDefault(owner, new HashSet<>()).add(groupOf(connection)));
        Map<String, Integer> counts = new HashMap<>();
        groups.forEach((living, owned) -> counts.put(living, owned.size()));
        share = new FairShare(instance, counts);
        owners = now;
        return true;
    }

    private String groupOf(String connection) {
        return connections.exists(connection) ? connections.get(connection).limitGroup() : connection;
    }
}
