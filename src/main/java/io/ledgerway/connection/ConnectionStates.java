package io.ledgerway.connection;

import io.ledgerway.connection.ConnectionState.State;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the connections stand, as the API, Hawtio and health show it. */
@Component("connectionStates")
public class ConnectionStates {

    static final String BY_SETTINGS = "settings";

    private final LiveConnections connections;
    private final Suspensions suspensions;
    private final Governor governor;

    ConnectionStates(LiveConnections connections, Suspensions suspensions, Governor governor) {
        this.connections = connections;
        this.suspensions = suspensions;
        this.governor = governor;
    }

    /** All of them, by name. */
    public List<ConnectionState> all() {
        return connections.names().stream().map(this::of).toList();
    }

    /** @throws io.ledgerway.cause.CausedException code {@code CONNECTION_UNKNOWN} */
    public ConnectionState of(String name) {
        ConnectionReading reading = connections.reading(name);
        if (reading.problem() != null) {
            return new ConnectionState(
                    name, reading.system(), State.SUSPENDED, reading.problem(), BY_SETTINGS, 0, reading.warnings());
        }
        long calls = governor.callsToday(name);
        Optional<Suspension> suspension = suspensions.current(name);
        return suspension
                .map(now -> new ConnectionState(
                        name, reading.system(), State.SUSPENDED, now.cause(), now.by(), calls, reading.warnings()))
                .orElseGet(() ->
                        new ConnectionState(name, reading.system(), State.UP, null, null, calls, reading.warnings()));
    }
}
