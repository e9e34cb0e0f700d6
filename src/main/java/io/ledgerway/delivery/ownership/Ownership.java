package io.ledgerway.delivery.ownership;

import io.ledgerway.connection.ConnectionSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One owner per limit group: a lease row for each of its connections, with owner and epoch, and a liveness lock that tells
 * at once when the owner died. A take-over gives a new epoch and turns what the old owner was sending into doubt, in one
 * transaction. A connection that borrows from another is owned by the owner of that other, or by nobody.
 */
public class Ownership {

    /** How long a free group is left to an instance with fewer. */
    private static final Duration COURTESY = Duration.ofSeconds(5);

    private final LeaseTable leases;
    private final Supplier<Instant> time;
    private final Liveness liveness;
    private final Supplier<FairShare> share;
    private final Function<String, ConnectionSettings> connections;
    private final LongSupplier nanoTime;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Map<String, Long> freeSince = new ConcurrentHashMap<>();
    private final Map<String, Object> gates = new ConcurrentHashMap<>();
    private volatile boolean asked;
    private volatile boolean closed;

    private record Held(String group, long epoch, long endNanos, long renewNanos) {}

    Ownership(
            LeaseTable leases,
            Supplier<Instant> time,
            Liveness liveness,
            Supplier<FairShare> share,
            Function<String, ConnectionSettings> connections,
            LongSupplier nanoTime) {
        this.leases = leases;
        this.time = time;
        this.liveness = liveness;
        this.share = share;
        this.connections = connections;
        this.nanoTime = nanoTime;
    }

    /** What owning a connection means for one batch: the epoch of its claims, the lease of its writes. */
    public record Tenure(long epoch, OwnedLease lease) {}

    /** Owns the connection and its group, renewing or taking over; empty while another living instance does. */
    public Optional<Tenure> own(ConnectionSettings connection) {
        asked = true;
        String group = connection.limitGroup();
        boolean lent = !group.equals(connection.name());
        synchronized (gate(group)) {
            if (closed || lent && !holds(connections.apply(group)) || !holds(connection)) {
                return Optional.empty();
            }
            String name = connection.name();
            long epoch = held.get(name).epoch();
            return Optional.of(new Tenure(
                    epoch, new OwnedLease(nanoTime, () -> endOf(name, epoch), () -> prolong(connection, epoch))));
        }
    }

    /** The groups that this instance owns, sorted. */
    Set<String> groups() {
        return held.values().stream().map(Held::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Connections of a group that this instance owns. */
    List<String> connectionsOf(String group) {
        return held.entrySet().stream()
                .filter(entry -> entry.getValue().group().equals(group))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether anything was ever asked for: until then this instance delivers nothing. */
    boolean asked() {
        return asked;
    }

    /** Gives a group back, in which nothing is under way here. No write begins under it any more. */
    void giveUp(String group) {
        synchronized (gate(group)) {
            connectionsOf(group).stream()
                    .sorted((one, other) -> Boolean.compare(one.equals(group), other.equals(group)))
                    .forEach(this::end);
            freeSince.put(group, nanoTime.getAsLong());
        }
    }

    /** Gives every group back, at shutdown, and takes none any more. What is still being sent becomes the next owner's doubt. */
    void giveUpAll() {
        closed = true;
        groups().forEach(this::giveUp);
    }

    private void end(String connection) {
        Held mine = held.remove(connection);
        leases.giveUp(connection, liveness.instance(), mine.epoch(), time.get());
    }

    /** One for each group: where the database lets one wait, the others go on. */
    private Object gate(String group) {
        return gates.computeIfAbsent(group, name -> new Object());
    }

    /** Renews what is held under this epoch still. */
    private void prolong(ConnectionSettings connection, long epoch) {
        String group = connection.limitGroup();
        synchronized (gate(group)) {
            if (holdsStill(connection, epoch) && !group.equals(connection.name()) && held.containsKey(group)) {
                holdsStill(connections.apply(group), held.get(group).epoch());
            }
        }
    }

    private boolean holdsStill(ConnectionSettings connection, long epoch) {
        String name = connection.name();
        Held mine = held.get(name);
        if (mine == null || mine.epoch() != epoch) {
            return false;
        }
        Held renewed = renew(connection, mine);
        if (renewed == null) {
            held.remove(name);
            return false;
        }
        held.put(name, renewed);
        return true;
    }

    private long endOf(String connection, long epoch) {
        Held now = held.get(connection);
        return now != null && now.epoch() == epoch ? now.endNanos() : nanoTime.getAsLong();
    }

    private boolean holds(ConnectionSettings connection) {
        Held mine = held.get(connection.name());
        if (mine == null) {
            mine = take(connection);
        } else if (nanoTime.getAsLong() > mine.renewNanos() || !liveness.shown()) {
            mine = renew(connection, mine);
        }
        if (mine == null) {
            held.remove(connection.name());
            return false;
        }
        held.put(connection.name(), mine);
        return true;
    }

    /** A claim of a former owner that overslept may have come after the take-over: it is found here. */
    private Held renew(ConnectionSettings connection, Held mine) {
        long start = nanoTime.getAsLong();
        Instant until = time.get().plus(connection.lease());
        if (!leases.renew(connection.name(), liveness.instance(), mine.epoch(), until)) {
            return null;
        }
        leases.doubt(connection, mine.epoch(), until, "before this one");
        return lasting(connection, mine.epoch(), start);
    }

    private Held take(ConnectionSettings connection) {
        String name = connection.name();
        String me = liveness.instance();
        liveness.shown();
        long start = nanoTime.getAsLong();
        Instant now = time.get();
        Instant until = now.plus(connection.lease());
        Optional<LeaseTable.Row> row = leases.read(name);
        if (row.isPresent() && row.get().until().isAfter(now)) {
            freeSince.remove(name);
            String owner = row.get().owner();
            if (!owner.equals(me) && !liveness.gone(owner)) {
                return null;
            }
        } else if (!mayTake(connection)) {
            return null;
        }
        boolean taken =
                row.isEmpty() ? leases.create(name, me, until) : leases.takeOver(connection, row.get(), me, until);
        freeSince.remove(name);
        return taken ? lasting(connection, row.map(LeaseTable.Row::epoch).orElse(0L) + 1, start) : null;
    }

    /** A group that nobody owns goes to an instance that has fewest, if one wants it soon; to any later on. */
    private boolean mayTake(ConnectionSettings connection) {
        String name = connection.name();
        if (!connection.limitGroup().equals(name) || share.get().mayTake(groups().size())) {
            return true;
        }
        long now = nanoTime.getAsLong();
        return now - freeSince.computeIfAbsent(name, group -> now) > COURTESY.toNanos();
    }

    private Held lasting(ConnectionSettings connection, long epoch, long startNanos) {
        long lease = connection.lease().toNanos();
        return new Held(connection.limitGroup(), epoch, startNanos + lease, startNanos + lease / 3);
    }
}
