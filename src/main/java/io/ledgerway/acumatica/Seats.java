package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The sessions of a connection: at most so many as {@code sessions} says, each serving one call at a time (apis/acumatica.md 2.3,
 * 2.4). A connection that borrows another's concurrency uses its sessions. The lowest that is free is lent, so that none is signed
 * in that is not needed.
 */
@Component("acumaticaSeats")
class Seats {

    private static final String LENDER = "borrow-concurrency-from";
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Connections connections;
    private final Map<String, Set<Integer>> taken = new ConcurrentHashMap<>();

    Seats(Connections connections) {
        this.connections = connections;
    }

    /**
     * A session that serves one call.
     *
     * @param connection whose credentials it is signed in with
     * @param number from 1
     */
    record Seat(String connection, int number) {

        /** Its name among the sessions of the hub. */
        String session() {
            return number == 1 ? connection : connection + "#" + number;
        }
    }

    /** What is to work at once for a connection: a number for each; none while there is no such connection. */
    public List<Integer> workers(String connection) {
        if (!connections.exists(connection)) {
            return List.of();
        }
        ConnectionSettings lender = lender(connection);
        int most = Math.min(lender.concurrency(), sessions(lender));
        return IntStream.rangeClosed(1, most).boxed().toList();
    }

    /**
     * Takes a free seat, waiting for one up to two minutes.
     *
     * @throws CausedException code {@code SEAT_LATE} when none came free: passing
     */
    public Seat take(String connection) {
        ConnectionSettings lender = lender(connection);
        Set<Integer> ofLender = taken.computeIfAbsent(lender.name(), x -> new HashSet<>());
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        synchronized (ofLender) {
            while (true) {
                for (int number = 1; number <= sessions(lender); number++) {
                    if (ofLender.add(number)) {
                        return new Seat(lender.name(), number);
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw late(lender);
                }
                await(ofLender, left);
            }
        }
    }

    /** Gives it back; anything else, such as nothing where none was taken, is passed over. */
    public void give(Object seat) {
        if (seat instanceof Seat given) {
            Set<Integer> ofLender = taken.computeIfAbsent(given.connection(), x -> new HashSet<>());
            synchronized (ofLender) {
                ofLender.remove(given.number());
                ofLender.notifyAll();
            }
        }
    }

    /** How many sessions a connection may have; 1 where it does not say. */
    static int sessions(ConnectionSettings connection) {
        return sessions(connection.value("sessions", "1"));
    }

    static int sessions(String written) {
        return written != null && written.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(written)) : 1;
    }

    /** The sessions of a connection by their names; none where it uses another's. */
    static List<String> names(ConnectionSettings connection) {
        return connection.value(LENDER, null) != null
                ? List.of()
                : IntStream.rangeClosed(1, sessions(connection))
                        .mapToObj(number -> new Seat(connection.name(), number).session())
                        .toList();
    }

    /** The connection whose sessions are used: itself, or the one it borrows from. */
    ConnectionSettings lender(String connection) {
        ConnectionSettings settings = connections.get(connection);
        String name = settings.value(LENDER, null);
        if (name == null) {
            return settings;
        }
        ConnectionSettings lender = connections.get(name);
        boolean same = lender.system().equals(settings.system())
                && lender.url().equals(settings.url())
                && lender.value("company", "").equals(settings.value("company", ""));
        if (!same) {
            throw new CausedException(new Cause(
                    "SETTING_INVALID",
                    "Connection " + connection + " borrows the sessions of " + name
                            + ", which leads to another instance or company.",
                    "Let only connections to the same url and company borrow from each other."));
        }
        return lender;
    }

    private static void await(Object monitor, long millis) {
        try {
            monitor.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CausedException(
                    new Cause("SEAT_LATE", "The hub stops while it waits for a free session.", ""), e);
        }
    }

    private static CausedException late(ConnectionSettings lender) {
        return new CausedException(new Cause(
                "SEAT_LATE",
                "All " + sessions(lender) + " sessions of connection " + lender.name() + " were busy for two minutes.",
                "It is tried again by itself."));
    }
}
