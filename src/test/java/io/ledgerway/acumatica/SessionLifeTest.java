package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.MovedSessions;
import io.ledgerway.session.Sessions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One seat of the licence, over hours, restarts and several instances. */
class SessionLifeTest {

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
        sessions.get("acumatica", ended -> hub.signInRoute.signIn("acumatica", ended));
        sessions.get("acumatica#2", ended -> hub.signInRoute.signIn("acumatica", ended));

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
