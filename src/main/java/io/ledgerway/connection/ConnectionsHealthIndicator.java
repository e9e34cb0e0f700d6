package io.ledgerway.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows each connection in the health details. Always UP: a bad connection is no reason to restart the hub. */
@Component("connectionsHealthIndicator")
class ConnectionsHealthIndicator implements HealthIndicator {

    private final ConnectionStates states;

    ConnectionsHealthIndicator(ConnectionStates states) {
        this.states = states;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        states.all().forEach(state -> health.withDetail(state.name(), detail(state)));
        return health.build();
    }

    private static Map<String, Object> detail(ConnectionState state) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("state", state.invalid() ? "INVALID" : state.state().name());
        if (state.cause() != null) {
            detail.put("cause", state.cause().code());
            detail.put("message", state.cause().message());
        }
        if (!state.warnings().isEmpty()) {
            detail.put("warnings", state.warnings());
        }
        return detail;
    }
}
