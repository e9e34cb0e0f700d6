package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.session.MovedSessions;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Kamelets by which integrators reach any entity. */
class OwnCallsTest {

    private final TestInstance instance = new TestInstance();
    private final AcumaticaStandIn acumatica = new AcumaticaStandIn();
    private final String record =
            AcumaticaJson.write(AnInvoice.sale("I-1").planned(instance).record());
    private TestHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = new TestHub(instance, acumatica, new MovedSessions().instance("a", instance, instance));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void theyReadWriteAndActOnAnyEntity() {
        assertThat(hub.ask("put", record)).contains("AR000001");
        String id = acumatica.books.all.get(0).path("id").asText();

        hub.ask("action", "{\"entity\":{\"id\":\"" + id + "\"}}");

        assertThat(AcumaticaJson.text(acumatica.books.all.get(0), "Status")).isEqualTo("Open");
    }

    @Test
    void aWriteWhoseSessionEndedIsNeverRepeated() {
        acumatica.plan("put", OutsideAnswer.of(401, Map.of(), ""));

        assertThat(cause("put", record)).isEqualTo("SESSION_OVER");
        assertThat(acumatica.operations()).filteredOn("put"::equals).hasSize(1);
    }

    @Test
    void whatCannotBeSentIsSaidBeforeAnythingIsSent() {
        assertThat(cause("put", "no json")).isEqualTo("CALL_REQUEST_REFUSED");
        assertThat(acumatica.calls).isEmpty();
    }

    @Test
    void aRecordThatIsNotThereIsAnError() {
        assertThat(cause("get", "")).isEqualTo("RECORD_NOT_FOUND");
    }

    private String cause(String route, String body) {
        try {
            hub.ask(route, body);
            throw new AssertionError("It succeeded");
        } catch (CamelExecutionException e) {
            return ((CausedException) e.getCause()).why().code();
        }
    }
}
