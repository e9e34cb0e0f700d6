package io.ledgerway.session;

import io.ledgerway.connection.Connections;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Tells how sessions stand, from SQL and without opening them. */
public class SessionStates {

    private final Connections connections;
    private final SessionStore store;
    private final Clock clock;

    SessionStates(Connections connections, SessionStore store, Clock clock) {
        this.connections = connections;
        this.store = store;
        this.clock = clock;
    }

    /** The connection's session, or the sign-in that all wait for. */
    public SessionState of(String connection) {
        return store.find(connection)
                .map(row -> new SessionState(
                        connection,
                        row.generation(),
                        row.token() == null ? null : Duration.between(row.signedInAt(), clock.instant()),
                        row.signingIn()
                                ? UnfinishedSignIn.cause(row, UnfinishedSignIn.patience(connections.get(connection)))
                                : null))
                .orElseGet(() -> new SessionState(connection, 0, null, null));
    }

    /** How long the connection is signed in; empty when it is not. */
    public Optional<Duration> sessionAge(String connection) {
        return Optional.ofNullable(of(connection).age());
    }
}
