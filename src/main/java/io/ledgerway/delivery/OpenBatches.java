package io.ledgerway.delivery;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.ownership.OwnedLease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Batches that this instance claimed and has not settled. A batch whose settling failed (the database was away) is
 * settled again with the same outcomes; one whose route vanished is fenced off and doubted once its lease is over.
 */
final class OpenBatches {

    private static final class Open {
        private final long claimedAt;
        private final LargeDocuments.Room room;
        private volatile Map<Claim, Outcome> outcomes;
        private volatile boolean storing;

        Open(long claimedAt, LargeDocuments.Room room) {
            this.claimedAt = claimedAt;
            this.room = room;
        }
    }

    /** A batch that is to be settled now. */
    record Late(Batch batch, Map<Claim, Outcome> outcomes) {

        /** Whether the route that claimed it said nothing. */
        boolean abandoned() {
            return outcomes == null;
        }
    }

    private final LongSupplier nanoTime;
    private final Map<Batch, Open> open = new ConcurrentHashMap<>();

    OpenBatches(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param room given back once the batch is settled */
    void claimed(Batch batch, LargeDocuments.Room room) {
        if (batch.isEmpty()) {
            room.close();
        } else {
            open.put(batch, new Open(nanoTime.getAsLong(), room));
        }
    }

    /** What is left of a batch, now that some of its claims are settled. */
    void left(Batch batch, Batch rest) {
        if (rest.isEmpty()) {
            settled(batch);
        } else if (!rest.equals(batch)) {
            open.put(rest, open.get(batch));
            open.remove(batch);
        }
    }

    /** The outcomes are known and about to be stored; answers the ones that were known first, which are the true ones. */
    Map<Claim, Outcome> answered(Batch batch, Map<Claim, Outcome> outcomes) {
        Open known = open.get(batch);
        if (known == null) {
            return outcomes;
        }
        if (known.outcomes == null) {
            known.outcomes = outcomes;
        }
        known.storing = true;
        return known.outcomes;
    }

    /** The outcomes could not be stored: another worker may try. */
    void notStored(Batch batch) {
        Open known = open.get(batch);
        if (known != null) {
            known.storing = false;
        }
    }

    void settled(Batch batch) {
        Open known = open.remove(batch);
        if (known != null) {
            known.room.close();
        }
    }

    /** Whether anything of a connection is under way. */
    boolean any(String connection) {
        return open.keySet().stream().anyMatch(batch -> batch.connection().equals(connection));
    }

    /** Whether deliveries in doubt of this flow are being looked up now. */
    boolean lookingUp(String flow, String connection) {
        return open.keySet().stream()
                .anyMatch(batch -> batch.lookUp()
                        && batch.flow().equals(flow)
                        && batch.connection().equals(connection));
    }

    /**
     * The connection is not this instance's now. Whoever owns it looks up what batches held whose lease is over, and settling them
     * here would change nothing.
     */
    void lost(String connection) {
        open.keySet().forEach(batch -> {
            if (batch.connection().equals(connection) && batch.lease() instanceof OwnedLease lease && lease.over()) {
                lease.revoke();
                settled(batch);
            }
        });
    }

    /** Batches of a connection that were left over; an abandoned one may write no more. */
    List<Late> late(ConnectionSettings connection) {
        List<Late> late = new ArrayList<>();
        open.forEach((batch, known) -> {
            if (!batch.connection().equals(connection.name())) {
                return;
            }
            boolean over =
                    nanoTime.getAsLong() - known.claimedAt > connection.lease().toNanos();
            if (known.outcomes != null && !known.storing) {
                late.add(new Late(batch, known.outcomes));
            } else if (known.outcomes == null && over) {
                revoke(batch);
                late.add(new Late(batch, null));
            }
        });
        return late;
    }

    private static void revoke(Batch batch) {
        if (batch.lease() instanceof OwnedLease lease) {
            lease.revoke();
        }
    }
}
