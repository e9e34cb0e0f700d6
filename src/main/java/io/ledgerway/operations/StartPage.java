package io.ledgerway.operations;

import io.ledgerway.connection.ConnectionState;
import io.ledgerway.flow.FlowState;
import io.ledgerway.operations.routes.RouteFilesStatus;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person who started the hub wants to know: where to look, what runs, what moves and when. Plain text, no secret.
 *
 * @param hub the hub's own address
 * @param login whom to log in as, in words
 * @param books where the simulators show their books; empty outside the sandbox
 */
record StartPage(
        URI hub,
        String login,
        RouteFilesStatus routes,
        List<ConnectionState> connections,
        List<MovingFlow> flows,
        List<URI> books) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /**
     * A flow and its schedule.
     *
     * @param schedule the cron; null for a flow that only sends what an intake records
     * @param hindrance why nothing moves, in a sentence; null when something does
     */
    record MovingFlow(FlowState state, String schedule, String hindrance) {}

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Ledgerway is ready.");
        lines.add("  Console      " + hub + "/actuator/hawtio   (" + login + ")");
        lines.add("  API          " + hub + "/api/flows, /api/deliveries, /api/connections, /api/routes");
        lines.add("  Routes       " + routesText());
        connections.forEach(connection -> lines.add("  Connection   " + connectionText(connection)));
        flows.forEach(flow -> lines.add("  Flow         " + flowText(flow)));
        books.forEach(book -> lines.add("  Books        " + book));
        return String.join(System.lineSeparator(), lines);
    }

    private String routesText() {
        String files = routes.files().stream().map(RouteFilesStatus.File::name).collect(Collectors.joining(", "));
        String running = routes.routes().size() + " running from " + (files.isEmpty() ? "no file" : files);
        return routes.problems().isEmpty()
                ? running
                : running + "; problems: " + routes.problems().size() + ", see /api/routes";
    }

    private static String connectionText(ConnectionState connection) {
        return connection.name()
                + (connection.cause() == null
                        ? ": up"
                        : ": suspended, " + connection.cause().message());
    }

    private static String flowText(MovingFlow flow) {
        String name = flow.state().flow();
        if (!flow.state().enabled()) {
            return name + ": switched off";
        }
        if (flow.hindrance() != null) {
            return name + ": nothing moves. " + flow.hindrance();
        }
        if (flow.schedule() == null) {
            return name + ": sends what arrives within seconds";
        }
        return flow.state().nextRun() == null
                ? name + ": no schedule runs, see /api/routes"
                : name + ": reads next at " + TIME.format(flow.state().nextRun()) + " (schedule " + flow.schedule()
                        + "), sends what is new within seconds";
    }
}
