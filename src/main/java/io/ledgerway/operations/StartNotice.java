package io.ledgerway.operations;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionState;
import io.ledgerway.connection.ConnectionStates;
import io.ledgerway.connection.Connections;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.flow.FlowState;
import io.ledgerway.flow.FlowStates;
import io.ledgerway.operations.StartPage.MovingFlow;
import io.ledgerway.operations.routes.RouteFiles;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says where to look, once, when the first routes are loaded. */
@Component
class StartNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);
    private static final String PASSWORD = "spring.security.user.password";

    private final Environment settings;
    private final RouteFiles routes;
    private final Connections connections;
    private final ConnectionStates connectionStates;
    private final FlowSettings flowSettings;
    private final FlowStates flowStates;

    StartNotice(
            Environment settings,
            RouteFiles routes,
            Connections connections,
            ConnectionStates connectionStates,
            FlowSettings flowSettings,
            FlowStates flowStates) {
        this.settings = settings;
        this.routes = routes;
        this.connections = connections;
        this.connectionStates = connectionStates;
        this.flowSettings = flowSettings;
        this.flowStates = flowStates;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say() {
        try {
            List<ConnectionState> states = connectionStates.all();
            StartPage page = new StartPage(
                    hub(),
                    login(),
                    routes.status(),
                    states,
                    flowStates.all().stream().map(this::moving).toList(),
                    sandbox()
                            ? connections.names().stream().flatMap(this::books).toList()
                            : List.of());
            LOG.info("{}", page.text());
        } catch (RuntimeException e) {
            LOG.warn("The hub runs, but cannot say how it stands: {}", e.getMessage());
        }
    }

    private MovingFlow moving(FlowState state) {
        String schedule = flowSettings.value(state.flow(), "schedule", null);
        String target = flowSettings.value(state.flow(), "target", null);
        if (target != null) {
            return new MovingFlow(state, schedule, connections.exists(target) ? null : notSetUp(target));
        }
        try {
            flowSettings.startFrom(state.flow());
            return new MovingFlow(state, schedule, null);
        } catch (CausedException e) {
            return new MovingFlow(state, schedule, e.why().sentence());
        }
    }

    private static String notSetUp(String connection) {
        return "There is no connection '" + connection + "' yet: set ledgerway.connections." + connection + ".* (docs/"
                + connection + ".md).";
    }

    private URI hub() {
        boolean encrypted = settings.getProperty("server.ssl.enabled", Boolean.class, true)
                && (settings.containsProperty("server.ssl.key-store")
                        || settings.containsProperty("server.ssl.bundle")
                        || settings.containsProperty("server.ssl.certificate"));
        String address = settings.getProperty("server.address", "");
        return URI.create((encrypted ? "https" : "http") + "://" + (address.isBlank() ? "localhost" : address) + ":"
                + settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"))
                + settings.getProperty("server.servlet.context-path", ""));
    }

    /** The sandbox's password is well known; any other is said by whoever makes it, or by nobody. */
    private String login() {
        String user = "user " + settings.getProperty("spring.security.user.name", "admin");
        if (!settings.getProperty(PASSWORD, "").isBlank()) {
            return user + ", password as set";
        }
        return sandbox() && settings.getProperty("server.address", "").isBlank()
                ? user + ", password admin"
                : user + ", password as logged above";
    }

    /** A connection of the sandbox that leads elsewhere, or whose settings are wrong, has none. */
    private Stream<URI> books(String connection) {
        try {
            URI url = connections.get(connection).url();
            return "127.0.0.1".equals(url.getHost()) ? Stream.of(url.resolve("/_sandbox/books")) : Stream.empty();
        } catch (CausedException e) {
            return Stream.empty();
        }
    }

    private boolean sandbox() {
        return settings.acceptsProfiles(Profiles.of("sandbox"));
    }
}
