package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.MovedSessions;
import io.ledgerway.session.Sessions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One seat of the licence, over hours, restarts and several instances. */
class SessionLifeTest {

    private static final String FIRST_SESSION = "ASP.NET_SessionId=session-1; .ASPXAUTH=auth";

    private final TestInstance instance = new TestInstance();
    private final AcumaticaStandIn acumatica = new AcumaticaStandIn();
    private final MovedSessions database = new MovedSessions();
    private TestHub hub;

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void oneSessionServesForHoursWhileItIsUsed() throws Exception {
        start("a");

        for (int minute = 0; minute < 120; minute += 5) {
            hub.ask("test", "");
            instance.move(Duration.ofMinutes(5));
        }

        assertThat(count("sign-in")).isEqualTo(1);
    }

    @Test
    void aSessionThatIdledOutIsSignedOutFirstSoThatOneSeatIsEnough() throws Exception {
        start("a");
        hub.ask("test", "");

        instance.move(Duration.ofMinutes(11));
        hub.ask("test", "");

        assertThat(acumatica.operations()).containsSubsequence("sign-in", "test", "sign-out", "sign-in", "test");
        assertThat(acumatica.signedIn).hasSize(1);
    }

    @Test
    void aSessionOfFormerCredentialsIsSignedOutFirstSoThatOneSeatIsEnough() throws Exception {
        start("a");
        hub.ask("test", "");

        instance.values.put("password", "secret-of-svc-2");
        hub.ask("test", "");

        assertThat(acumatica.operations()).containsSubsequence("sign-in", "test", "sign-out", "sign-in", "test");
        assertThat(count("sign-out")).isEqualTo(1);
        assertThat(acumatica.signedIn).hasSize(1);
    }

    @Test
    void aSessionIsSignedOutWhereItWasOpenedAndShownToNoOtherHost() throws Exception {
        start("a");
        hub.ask("test", "");
        URI former = instance.url;

        instance.url = URI.create("https://erp.example.org/New");
        hub.ask("test", "");

        assertThat(acumatica.calls)
                .filteredOn(call -> call.headers().containsValue(FIRST_SESSION))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.address()).isEqualTo(former));
        assertThat(acumatica.calls)
                .filteredOn(call -> call.operation().equals("sign-out"))
                .singleElement()
                .satisfies(call -> assertThat(call.headers()).containsValue(FIRST_SESSION));
        assertThat(acumatica.calls.get(acumatica.calls.size() - 1).address()).isEqualTo(instance.url);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 0})
    void aSessionOfFormerCredentialsThatCannotBeSignedOutStopsNothing(int status) throws Exception {
        acumatica.seats = 2;
        start("a");
        hub.ask("test", "");
        acumatica.plan(
                "sign-out",
                status == 0
                        ? OutsideAnswer.failed(OutsideAnswer.Failure.LOST, "reset")
                        : OutsideAnswer.of(status, Map.of(), ""));

        instance.values.put("password", "secret-of-svc-2");

        assertThat(hub.ask("test", "")).isEqualTo("OK");
        assertThat(count("sign-in")).isEqualTo(2);
    }

    @Test
    void anotherInstanceAndTheNextStartTakeTheSameSession() throws Exception {
        start("a");
        hub.ask("test", "");
        hub.close();

        start("b");
        hub.ask("test", "");

        assertThat(count("sign-in")).isEqualTo(1);
    }

    @Test
    void atShutdownTheSeatIsFreed() throws Exception {
        Sessions sessions = start("a");
        hub.ask("test", "");

        hub.signInRoute
                .sessions("acumatica")
                .forEach(name ->
                        sessions.current(name).ifPresent(session -> hub.signInRoute.signOut("acumatica", session)));

        assertThat(acumatica.signedIn).isEmpty();
    }

    @Test
    void furtherSessionsHaveNamesOfTheirOwn() throws Exception {
        instance.values.put("sessions", "2");
        Sessions sessions = start("a");
        acumatica.seats = 2;

        assertThat(hub.signInRoute.sessions("acumatica")).containsExactly("acumatica", "acumatica#2");
        sessions.get("acumatica", hub.signInRoute.of("acumatica"));
        sessions.get("acumatica#2", hub.signInRoute.of("acumatica"));

        assertThat(acumatica.signedIn).hasSize(2);
        assertThat(hub.deliver(AnInvoice.batch(AnInvoice.sale("I-1").claim(1)))
                        .get(0)
                        .outcome())
                .isInstanceOf(Outcome.Delivered.class);
    }

    private Sessions start(String name) throws Exception {
        Sessions sessions = database.instance(name, instance, instance);
        hub = new TestHub(instance, acumatica, sessions);
        return sessions;
    }

    private long count(String operation) {
        return acumatica.operations().stream().filter(operation::equals).count();
    }
}
