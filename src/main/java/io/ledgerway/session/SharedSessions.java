package io.ledgerway.session;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions shared by the threads of this instance through memory and by all instances through SQL. What is in memory is
 * compared with SQL at most once a second; a drop in this instance counts at once.
 */
class SharedSessions implements Sessions {

    private static final Duration CHECKED_EVERY = Duration.ofSeconds(1);

    private static final Duration EXTENDED_FROM = Duration.ofMinutes(1);

    private final Connections connections;
    private final Credentials credentials;
    private final SessionStore store;
    private final SessionSeal seal;
    private final SingleSignIn single;
    private final Clock clock;
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();
    private final Map<String, Long> dropped = new ConcurrentHashMap<>();
    private final Map<Asked, CompletableFuture<Session>> running = new ConcurrentHashMap<>();

    SharedSessions(
            Connections connections,
            Credentials credentials,
            SessionStore store,
            SessionSeal seal,
            SingleSignIn single,
            Clock clock) {
        this.connections = connections;
        this.credentials = credentials;
        this.store = store;
        this.seal = seal;
        this.single = single;
        this.clock = clock;
    }

    @Override
    public Session get(String connection, SignIn signIn) {
        ConnectionSettings settings = settings(connection);
        Asked asked = new Asked(connection, credentials.fingerprint(ofConnection(connection)));
        while (true) {
            Optional<Session> known = known(asked, settings);
            if (known.isPresent()) {
                return known.get();
            }
            CompletableFuture<Session> mine = new CompletableFuture<>();
            CompletableFuture<Session> first = running.putIfAbsent(asked, mine);
            if (first == null) {
                return obtain(asked, settings, signIn, mine);
            }
            Session shared = outcome(first);
            if (shared.generation() > droppedUpTo(connection)) {
                return shared;
            }
        }
    }

    @Override
    public Optional<Session> current(String connection) {
        String now = credentials.fingerprint(ofConnection(connection));
        return store.find(connection)
                .filter(row -> now.equals(row.credentials()) && row.generation() > droppedUpTo(connection))
                .flatMap(seal::open);
    }

    @Override
    public void drop(String connection, long generation) {
        dropped.merge(connection, generation, Math::max);
        store.drop(connection, generation);
    }

    @Override
    public void expire(String connection, long generation) {
        store.expire(connection, generation);
        checked.computeIfPresent(connection, (name, last) -> last.session().generation() == generation ? null : last);
    }

    @Override
    public Session replace(String connection, SignIn signIn) {
        ConnectionSettings settings = settings(connection);
        String now = credentials.fingerprint(ofConnection(connection));
        Session session = single.replace(settings, now, signIn);
        checked.put(connection, new Checked(session, now, clock.instant()));
        return session;
    }

    @Override
    public void extend(String connection, long generation, Instant expiresAt) {
        checked.computeIfPresent(connection, (name, last) -> {
            Session session = last.session();
            boolean later = session.generation() == generation
                    && session.expiresAt() != null
                    && expiresAt.isAfter(session.expiresAt().plus(EXTENDED_FROM));
            if (!later) {
                return last;
            }
            store.extend(connection, generation, expiresAt);
            return new Checked(session.until(expiresAt), last.credentials(), last.at());
        });
    }

    /** Of the connection that a session belongs to. */
    private ConnectionSettings ofConnection(String session) {
        int further = session.indexOf('#');
        return connections.get(further < 0 ? session : session.substring(0, further));
    }

    /** The same under the session's own name. */
    private ConnectionSettings settings(String session) {
        ConnectionSettings settings = ofConnection(session);
        return settings.name().equals(session) ? settings : settings.named(session);
    }

    private Optional<Session> known(Asked asked, ConnectionSettings settings) {
        Checked last = checked.get(asked.connection());
        Instant now = clock.instant();
        return Optional.ofNullable(last)
                .filter(session -> session.credentials().equals(asked.credentials()))
                .filter(session -> now.isBefore(session.at().plus(CHECKED_EVERY)))
                .map(Checked::session)
                .filter(session -> session.generation() > droppedUpTo(asked.connection()))
                .filter(session -> !SessionEnd.reached(session, settings.sessionAge(), now));
    }

    /** Asks SQL, and the system if need be, for all threads that want this session now. */
    private Session obtain(Asked asked, ConnectionSettings settings, SignIn signIn, CompletableFuture<Session> mine) {
        try {
            Session session =
                    single.obtain(settings, asked.credentials(), signIn, () -> droppedUpTo(asked.connection()));
            checked.put(asked.connection(), new Checked(session, asked.credentials(), clock.instant()));
            running.remove(asked);
            mine.complete(session);
            return session;
        } catch (RuntimeException | Error failed) {
            running.remove(asked);
            mine.completeExceptionally(failed);
            throw failed;
        }
    }

    /** The others' failure is this thread's too: trying again at once would only add to it. */
    private static Session outcome(CompletableFuture<Session> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        }
    }

    private long droppedUpTo(String connection) {
        return dropped.getOrDefault(connection, 0L);
    }

    /** Who wants a session, with which credentials: changed credentials do not share the outcome of the old ones. */
    private record Asked(String connection, String credentials) {}

    private record Checked(Session session, String credentials, Instant at) {}
}
