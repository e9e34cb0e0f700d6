package io.ledgerway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.ConnectionState;
import io.ledgerway.flow.FlowState;
import io.ledgerway.operations.StartPage.MovingFlow;
import io.ledgerway.operations.routes.RouteFilesStatus;
import io.ledgerway.operations.routes.RouteProblem;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartPageTest {

    private static final String CRON = "0/15 * * * * ?";
    private static final OffsetDateTime NEXT = OffsetDateTime.parse("2026-11-20T08:15:30+01:00");
    private static final RouteFilesStatus.File FILE =
            new RouteFilesStatus.File("time-entries.camel.yaml", true, List.of("collect", "deliver"), Instant.EPOCH);

    @Test
    void theFirstLinesSayWhereToLookAndAsWhom() {
        assertThat(page(List.of(), new MovingFlow(flow(true, NEXT), CRON, null)))
                .contains("http://localhost:8080/actuator/hawtio   (user admin, password admin)")
                .contains("http://localhost:8080/api/flows")
                .contains("http://127.0.0.1:18082/_sandbox/books");
    }

    @Test
    void aFlowIsSaidWithItsNextRunAndItsSchedule() {
        assertThat(page(List.of(), new MovingFlow(flow(true, NEXT), CRON, null)))
                .contains("time-entries: reads next at 08:15:30 (schedule 0/15 * * * * ?)")
                .contains("2 running from time-entries.camel.yaml");
    }

    @Test
    void aFlowThatCannotMoveSaysWhy() {
        assertThat(page(List.of(), new MovingFlow(flow(true, NEXT), CRON, "start-from is not set.")))
                .contains("time-entries: nothing moves. start-from is not set.")
                .doesNotContain("08:15:30");
        assertThat(page(List.of(), new MovingFlow(flow(false, null), CRON, null)))
                .contains("time-entries: switched off");
        assertThat(page(List.of(), new MovingFlow(flow(true, null), CRON, null)))
                .contains("time-entries: no schedule runs, see /api/routes");
    }

    @Test
    void badRouteFilesAndSuspendedConnectionsAreNamed() {
        RouteProblem problem = new RouteProblem("a.camel.yaml", 3, "It is wrong.", "Mend it.");

        assertThat(page(List.of(problem), new MovingFlow(flow(true, NEXT), CRON, null)))
                .contains("problems: 1, see /api/routes")
                .contains("intempus: up")
                .contains("uniconta: suspended, The password was refused.");
    }

    private static String page(List<RouteProblem> problems, MovingFlow flow) {
        return new StartPage(
                        URI.create("http://localhost:8080"),
                        "user admin, password admin",
                        new RouteFilesStatus(Instant.EPOCH, List.of(FILE), problems),
                        List.of(
                                connection("intempus", null),
                                connection("uniconta", new Cause("REFUSED", "The password was refused.", ""))),
                        List.of(flow),
                        List.of(URI.create("http://127.0.0.1:18082/_sandbox/books")))
                .text();
    }

    private static ConnectionState connection(String name, Cause cause) {
        ConnectionState.State state = cause == null ? ConnectionState.State.UP : ConnectionState.State.SUSPENDED;
        return new ConnectionState(name, name, state, cause, cause == null ? null : "hub", 0, List.of());
    }

    private static FlowState flow(boolean enabled, OffsetDateTime next) {
        return new FlowState("time-entries", enabled, Map.of(), null, null, null, null, next);
    }
}
