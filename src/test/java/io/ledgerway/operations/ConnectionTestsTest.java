package io.ledgerway.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionStates;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Suspension;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.session.SignInRefusedException;
import io.ledgerway.testing.TestConnections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTestsTest {

    private static final Cause REFUSED = new Cause("LOGIN_REFUSED", "The password was refused.", "Correct it.");
    private static final Cause BY_ANNA = new Cause("SUSPENDED_BY_OPERATOR", "anna suspended it: year end.", "");

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ConnectionStates states = mock(ConnectionStates.class);
    private final Connections connections = mock(Connections.class);
    private final Suspensions suspensions = mock(Suspensions.class);
    private final List<String> audit = new ArrayList<>();
    private RuntimeException failure;
    private int tries;
    private ConnectionTests tests;

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routeTemplate("uniconta-test")
                        .templateParameter("connection")
                        .from("kamelet:source")
                        .process(exchange -> {
                            tries++;
                            if (failure != null) {
                                throw failure;
                            }
                        });
            }
        });
        camel.start();
        when(connections.get("uniconta")).thenReturn(TestConnections.uniconta());
        when(suspensions.current("uniconta")).thenReturn(Optional.empty());
        tests = new ConnectionTests(
                states,
                connections,
                suspensions,
                camel.createProducerTemplate(),
                (actor, action, subject, reason) -> audit.add(String.join(" ", actor, action, subject + ":", reason)));
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aConnectionThatWorksSaysSo() {
        assertThat(tests.test("uniconta", "otto"))
                .isEqualTo(new ConnectionTests.Result("uniconta", true, "It works.", null));
        assertThat(audit).containsExactly("otto test connection uniconta: It works.");
    }

    @Test
    void aSuspendedConnectionThatWorksGoesOn() {
        when(suspensions.testSucceeded("uniconta", "otto")).thenReturn(true);

        assertThat(tests.test("uniconta", "otto").message()).isEqualTo("It works and goes on.");
    }

    @Test
    void anOperatorsOwnSuspensionStaysAndTheAnswerSaysSo() {
        when(suspensions.current("uniconta"))
                .thenReturn(Optional.of(
                        new Suspension("uniconta", Fault.OPERATOR, BY_ANNA, "anna", Instant.EPOCH, null, null)));

        ConnectionTests.Result result = tests.test("uniconta", "otto");

        assertThat(result.ok()).isTrue();
        assertThat(result.message()).isEqualTo("It works, but stays suspended: anna suspended it: year end.");
    }

    @Test
    void aRefusedPasswordIsTriedOnceAndSuspendsTheConnection() {
        failure = new SignInRefusedException(REFUSED, Fault.CREDENTIALS);

        ConnectionTests.Result result = tests.test("uniconta", "otto");

        assertThat(result.ok()).isFalse();
        assertThat(result.cause()).isEqualTo(REFUSED);
        assertThat(tries).isOne();
        verify(suspensions).suspend("uniconta", REFUSED, Fault.CREDENTIALS, "hub");
        verify(suspensions, never()).testSucceeded(any(), any());
    }

    @Test
    void aPassingFaultIsToldAndSuspendsNothing() {
        failure = new CausedException(new Cause("TARGET_UNAVAILABLE", "Maintenance.", ""));

        assertThat(tests.test("uniconta", "otto").cause().code()).isEqualTo("TARGET_UNAVAILABLE");
        verify(suspensions, never()).suspend(any(), any(), any(), any());
    }

    @Test
    void aFaultOfTheHubIsNotBlamedOnTheConnectionAndPrintsNothing() {
        failure = new IllegalStateException("password=secret");

        ConnectionTests.Result result = tests.test("uniconta", "otto");

        assertThat(result.cause().code()).isEqualTo("TEST_FAILED");
        assertThat(result.toString()).doesNotContain("secret");
    }

    @Test
    void anUnknownConnectionIsNotTested() {
        when(states.of("other")).thenThrow(new CausedException(new Cause("CONNECTION_UNKNOWN", "No.", "")));

        assertThatThrownBy(() -> tests.test("other", "otto")).isInstanceOf(CausedException.class);
        assertThat(audit).isEmpty();
    }
}
