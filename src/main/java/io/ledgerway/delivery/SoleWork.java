package io.ledgerway.delivery;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Lease;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.ownership.OwnedLease;
import io.ledgerway.delivery.ownership.Ownership;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Work on a connection beside its deliveries, such as posting a journal: by the connection's one owner, while nothing of
 * it is being sent or in doubt. While it goes on, nothing is claimed. Work that falls silent for as long as a lease is
 * over and writes no more.
 */
public class SoleWork {

    /** Served by the index {@code delivery_work}. */
    static final String UNSETTLED =
            "select count(*) from delivery where connection = :connection and state in ('SENDING', 'IN_DOUBT')";

    private final Connections connections;
    private final Suspensions suspensions;
    private final Ownership ownership;
    private final JdbcClient jdbc;
    private final LongSupplier nanoTime;
    private final Map<String, Object> gates = new ConcurrentHashMap<>();
    private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    private record UnderWay(Alone alone, long untilNanos) {}

    SoleWork(
            Connections connections,
            Suspensions suspensions,
            Ownership ownership,
            JdbcClient jdbc,
            LongSupplier nanoTime) {
        this.connections = connections;
        this.suspensions = suspensions;
        this.ownership = ownership;
        this.jdbc = jdbc;
        this.nanoTime = nanoTime;
    }

    /** The right to work on a connection alone, until it is ended or lost. */
    public static final class Alone {

        private final String connection;
        private final long epoch;
        private final OwnedLease lease;

        Alone(String connection, long epoch, OwnedLease lease) {
            this.connection = connection;
            this.epoch = epoch;
            this.lease = lease;
        }

        /** For every write of this work. */
        public Lease lease() {
            return lease;
        }
    }

    /**
     * Begins; empty while the connection is suspended, owned by another instance or about to be, used alone already, or has
     * deliveries that are being sent or in doubt.
     */
    public Optional<Alone> begin(String connectionName) {
        if (!suspensions.mayWork(connectionName)) {
            return Optional.empty();
        }
        ConnectionSettings connection = connections.get(connectionName);
        synchronized (gate(connectionName)) {
            boolean mayBegin = !closed.contains(connectionName) && !busy(connectionName);
            Optional<Ownership.Tenure> tenure = mayBegin ? ownership.own(connection) : Optional.empty();
            if (tenure.isEmpty() || unsettled(connectionName) > 0) {
                return Optional.empty();
            }
            Alone alone =
                    new Alone(connectionName, tenure.get().epoch(), tenure.get().lease());
            underWay.put(connectionName, lasting(alone, connection));
            return Optional.of(alone);
        }
    }

    /** Renews the right; false when it is lost, and then nothing more may be written. */
    public boolean goesOn(Alone alone) {
        synchronized (gate(alone.connection)) {
            ConnectionSettings connection = connections.get(alone.connection);
            boolean mine =
                    busy(alone.connection) && underWay.get(alone.connection).alone() == alone;
            boolean owned = mine
                    && ownership
                            .own(connection)
                            .filter(tenure -> tenure.epoch() == alone.epoch)
                            .isPresent();
            if (owned) {
                underWay.put(alone.connection, lasting(alone, connection));
            } else {
                alone.lease.revoke();
            }
            return owned;
        }
    }

    /** Deliveries are claimed again. */
    public void end(Alone alone) {
        synchronized (gate(alone.connection)) {
            alone.lease.revoke();
            underWay.computeIfPresent(alone.connection, (name, now) -> now.alone() == alone ? null : now);
        }
    }

    /** Runs a claim, unless work is done alone on that connection now, or it goes to another instance: then empty. */
    <T> Optional<T> unlessUnderWay(String connection, Supplier<T> claim) {
        synchronized (gate(connection)) {
            return closed.contains(connection) || busy(connection) ? Optional.empty() : Optional.of(claim.get());
        }
    }

    /** Neither claims nor work alone begin on a connection any more; answers whether no work alone goes on there. */
    boolean close(String connection) {
        synchronized (gate(connection)) {
            closed.add(connection);
            return !busy(connection);
        }
    }

    void reopen(String connection) {
        closed.remove(connection);
    }

    private boolean busy(String connection) {
        UnderWay now = underWay.get(connection);
        if (now != null && now.untilNanos() - nanoTime.getAsLong() <= 0) {
            now.alone().lease.revoke();
            underWay.remove(connection);
            return false;
        }
        return now != null;
    }

    private long unsettled(String connection) {
        return jdbc.sql(UNSETTLED)
                .param("connection", connection)
                .query(Long.class)
                .single();
    }

    private UnderWay lasting(Alone alone, ConnectionSettings connection) {
        return new UnderWay(alone, nanoTime.getAsLong() + connection.lease().toNanos());
    }

    private Object gate(String connection) {
        return gates.computeIfAbsent(connection, name -> new Object());
    }
}
