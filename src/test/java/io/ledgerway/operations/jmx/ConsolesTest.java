package io.ledgerway.operations.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionState;
import io.ledgerway.connection.ConnectionState.State;
import io.ledgerway.connection.ConnectionStates;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.deadletter.DeadLetter;
import io.ledgerway.deadletter.DeadLetterPage;
import io.ledgerway.deadletter.DeadLetterState;
import io.ledgerway.deadletter.DeadLetters;
import io.ledgerway.delivery.DeliveryAttempt;
import io.ledgerway.delivery.DeliveryCommands;
import io.ledgerway.delivery.DeliveryFilter;
import io.ledgerway.delivery.DeliveryQueries;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.DeliveryView;
import io.ledgerway.flow.FlowSchedule;
import io.ledgerway.flow.FlowState;
import io.ledgerway.flow.FlowStates;
import io.ledgerway.operations.ConnectionTests;
import io.ledgerway.uniconta.posting.JournalPostings;
import io.ledgerway.uniconta.posting.PostingView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jmx.export.annotation.AnnotationMBeanExporter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The MBeans as an MBean server shows them. */
class ConsolesTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00Z");
    private static final Cause UNKNOWN = new Cause("EMPLOYEE_UNKNOWN", "Employee 7 is unknown.", "Add it.");
    private static final DeliveryView DEAD = new DeliveryView(
            1001,
            "time-entries",
            "uniconta",
            "INT-901",
            "entry 901",
            1,
            "INT-901",
            DeliveryState.DEAD,
            2,
            null,
            null,
            UNKNOWN,
            NOON,
            NOON);

    private final FlowStates flows = mock(FlowStates.class);
    private final FlowSchedule schedule = mock(FlowSchedule.class);
    private final ConnectionStates connections = mock(ConnectionStates.class);
    private final Suspensions suspensions = mock(Suspensions.class);
    private final ConnectionTests tests = mock(ConnectionTests.class);
    private final DeliveryQueries deliveries = mock(DeliveryQueries.class);
    private final DeliveryCommands commands = mock(DeliveryCommands.class);
    private final DeadLetters letters = mock(DeadLetters.class);
    private final List<String> audit = new ArrayList<>();
    private final JournalPostings postings = mock(JournalPostings.class);
    private final MBeanServer server = MBeanServerFactory.newMBeanServer();

    @BeforeEach
    void export() throws Exception {
        AnnotationMBeanExporter exporter = new AnnotationMBeanExporter();
        exporter.setServer(server);
        exporter.afterPropertiesSet();
        for (Object console : List.of(
                new FlowsConsole(
                        flows,
                        schedule,
                        (actor, action, subject, reason) -> audit.add(actor + " " + action + " " + subject)),
                new ConnectionsConsole(connections, suspensions, tests),
                new DeliveriesConsole(deliveries, commands),
                new DeadLettersConsole(letters),
                new PostingsConsole(postings))) {
            exporter.registerManagedResource(
                    console,
                    new ObjectName("io.ledgerway:type="
                            + console.getClass().getSimpleName().replace("Console", "")));
        }
        when(deliveries.get(1001)).thenReturn(Optional.of(DEAD));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aFlowIsOneReadableLine() throws Exception {
        when(flows.all())
                .thenReturn(List.of(new FlowState(
                        "time-entries",
                        true,
                        Map.of(DeliveryState.DEAD, 3L),
                        null,
                        NOON,
                        "DONE",
                        null,
                        NOON.plusMinutes(5))));

        assertThat(attribute("Flows", "Flows"))
                .isEqualTo(List.of("time-entries: 3 DEAD; last run 2026-11-20T12:00Z; which is DONE;"
                        + " next run 2026-11-20T12:05Z"));
    }

    @Test
    void whoeverIsLoggedInRunsAFlow() throws Exception {
        logIn("otto");

        call("Flows", "runNow", "time-entries");

        verify(schedule).runNow("time-entries");
        assertThat(audit).containsExactly("otto run flow time-entries");
    }

    @Test
    void whoeverIsLoggedInRunsAFlowWithAFullCompare() throws Exception {
        logIn("otto");

        call("Flows", "runWithFullCompare", "time-entries");

        verify(schedule).runWithCompare("time-entries");
        assertThat(audit).containsExactly("otto run-compare flow time-entries");
    }

    @Test
    void aWayInWithoutLogInIsNamedAsSuch() throws Exception {
        when(commands.replay(1001, "jmx")).thenReturn(DEAD);

        assertThat(call("Deliveries", "replay", 1001L)).asString().startsWith("1001: entry 901; to uniconta");
    }

    @Test
    void aSuspensionKeepsActorAndReason() throws Exception {
        logIn("otto");
        when(connections.of("uniconta"))
                .thenReturn(new ConnectionState(
                        "uniconta", "uniconta", State.SUSPENDED, UNKNOWN, "otto", 17, List.of("Plain http.")));

        assertThat(call("Connections", "suspend", "uniconta", "year end"))
                .isEqualTo("uniconta: SUSPENDED; by otto; EMPLOYEE_UNKNOWN: Employee 7 is unknown. Add it.;"
                        + " calls today 17; warning: Plain http.");

        verify(suspensions)
                .suspend(
                        "uniconta",
                        new Cause(
                                "SUSPENDED_BY_OPERATOR",
                                "otto suspended the connection: year end.",
                                "Resume it when it may be used again."),
                        Fault.OPERATOR,
                        "otto");
    }

    @Test
    void aTestAnswersInWords() throws Exception {
        when(tests.test("uniconta", "jmx")).thenReturn(new ConnectionTests.Result("uniconta", true, "It works.", null));

        assertThat(call("Connections", "test", "uniconta")).isEqualTo("It works.");
    }

    @Test
    void deadDeliveriesAreListedWithTheirCauses() throws Exception {
        when(deliveries.list(new DeliveryFilter(null, null, DeliveryState.DEAD, null, null), 0, 500))
                .thenReturn(List.of(DEAD));

        assertThat(call("Deliveries", "list", "dead", 9999))
                .isEqualTo(List.of("1001: entry 901; to uniconta; as INT-901; DEAD;"
                        + " EMPLOYEE_UNKNOWN: Employee 7 is unknown. Add it."));
        assertThatThrownBy(() -> call("Deliveries", "list", "deaf", 1))
                .rootCause()
                .hasMessageContaining("There is no state 'deaf'");
    }

    @Test
    void oneDeliveryIsShownWithItsDocumentAndHistory() throws Exception {
        when(deliveries.payload(1001)).thenReturn(Optional.of("{\"id\":\"901\"}"));
        when(deliveries.history(1001)).thenReturn(List.of(new DeliveryAttempt(NOON, 1, "DEAD", null, UNKNOWN)));

        assertThat(call("Deliveries", "show", 1001L))
                .asString()
                .contains("document {\"id\":\"901\"}")
                .contains("2026-11-20T12:00Z: DEAD; attempt 1; EMPLOYEE_UNKNOWN");
    }

    @Test
    void aWholeCauseIsReplayedAtOnce() throws Exception {
        when(commands.replayAll("", "uniconta", "EMPLOYEE_UNKNOWN", "jmx")).thenReturn(12);

        assertThat(call("Deliveries", "replayAll", "", "uniconta", "EMPLOYEE_UNKNOWN"))
                .isEqualTo("12 deliveries go on.");
    }

    @Test
    void deadLettersAreCountedListedAndDiscardedWithAReason() throws Exception {
        DeadLetter letter = new DeadLetter(
                7,
                "time-entries-row",
                "direct:single-row",
                false,
                UNKNOWN,
                "{}",
                "text",
                Map.of(),
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                2,
                DeadLetterState.OPEN,
                null,
                null,
                null);
        when(letters.openCount()).thenReturn(1L);
        when(letters.list(DeadLetterState.OPEN, 0, 10)).thenReturn(new DeadLetterPage(List.of(letter), 1));
        when(letters.discard(any(Long.class), any(), any())).thenReturn(letter);
        logIn("otto");

        assertThat(attribute("DeadLetters", "Open")).isEqualTo(1L);
        assertThat((List<?>) call("DeadLetters", "list", 10))
                .singleElement()
                .asString()
                .startsWith("7: route time-entries-row; OPEN; failed 2 times; EMPLOYEE_UNKNOWN");
        call("DeadLetters", "discard", 7L, "a duplicate");
        verify(letters).discard(7, "otto", "a duplicate");
    }

    @Test
    void aJournalIsPostedByTheUserWhoAsks() throws Exception {
        PostingView due = new PostingView(
                "1", "uniconta", "8F3A", PostingView.State.DUE, "otto", NOON, 0, null, null, null, null);
        when(postings.ask("uniconta", "otto")).thenReturn(due);
        when(postings.list("uniconta", 0, 20)).thenReturn(List.of(due));
        logIn("otto");

        assertThat(call("Postings", "postNow", "uniconta"))
                .isEqualTo("batch 8F3A: DUE; asked for by otto; at 2026-11-20T12:00Z");
        assertThat((List<?>) call("Postings", "newest", "uniconta")).hasSize(1);
    }

    private static void logIn(String user) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
    }

    private Object attribute(String type, String name) throws Exception {
        return server.getAttribute(new ObjectName("io.ledgerway:type=" + type), name);
    }

    private Object call(String type, String operation, Object... arguments) throws Exception {
        String[] signature = java.util.Arrays.stream(arguments)
                .map(argument -> argument instanceof Long
                        ? "long"
                        : argument instanceof Integer
                                ? "int"
                                : argument.getClass().getName())
                .toArray(String[]::new);
        return server.invoke(new ObjectName("io.ledgerway:type=" + type), operation, arguments, signature);
    }
}
