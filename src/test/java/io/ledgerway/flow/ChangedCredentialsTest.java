package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A password or key that was changed outside the hub: the connection waits, the documents do not die. */
@HubTest
class ChangedCredentialsTest {

    @Autowired
    HubUnderTest hub;

    @BeforeEach
    void calm() {
        hub.calm();
    }

    @Test
    void aChangedPasswordSuspendsAfterOneRefusalAndTheNewOneLetsAllGoOn() {
        hub.awaitState(collected(hub.enter("2601", "1")), "DELIVERED");
        long refused = hub.uniconta().books().refusedLogins();
        String password = HubUnderTest.PASSWORD + "-changed";
        hub.uniconta().control().changePassword(password);
        List<String> documents =
                List.of(hub.enter("2601", "2.5"), hub.enter("2602", "3.75"), hub.enter("2603", "0.25"));

        hub.collect();

        hub.until("uniconta is suspended", () -> state("uniconta").equals("SUSPENDED"));
        JsonNode suspended = hub.connection("uniconta");
        assertThat(suspended.path("cause").path("code").asText()).isEqualTo("SIGN_IN_REFUSED");
        assertThat(suspended.path("cause").path("message").asText()).contains("Uniconta refused", "password");
        assertThat(suspended.path("cause").path("action").asText())
                .contains("password", "ledgerway.connections.uniconta", "by itself");
        assertThat(suspended.path("suspendedBy").asText()).isEqualTo("hub");
        assertThat(hub.uniconta().books().refusedLogins()).isEqualTo(refused + 1);
        assertThat(documents)
                .allSatisfy(document -> assertThat(
                                hub.delivery(document).path("state").asText())
                        .isIn("HELD", "READY"));

        hub.write("ledgerway.connections.uniconta.password", password);

        HubUnderTest.waiting("all held entries are delivered by themselves", Duration.ofSeconds(10))
                .until(() -> documents.stream()
                        .allMatch(document ->
                                hub.delivery(document).path("state").asText().equals("DELIVERED")));
        assertThat(state("uniconta")).isEqualTo("UP");
        assertThat(hub.uniconta().books().refusedLogins()).isEqualTo(refused + 1);
        assertThat(documents)
                .allSatisfy(document -> assertThat(hub.lines(document)).hasSize(1));
    }

    @Test
    void aChangedKeySuspendsTheSourceAndTheNewOneLetsItGoOn() {
        hub.collect();
        String key = HubUnderTest.API_KEY + "-changed";
        hub.intempus().changeKey(key);
        String document = hub.enter("2601", "4.5");
        long calls = hub.intempus().calls().total();

        hub.collect();
        hub.collect();

        JsonNode suspended = hub.connection("intempus");
        assertThat(suspended.path("state").asText()).isEqualTo("SUSPENDED");
        assertThat(suspended.path("cause").path("code").asText()).isEqualTo("INTEMPUS_KEY_REFUSED");
        assertThat(suspended.path("cause").path("message").asText())
                .contains("Intempus refused the user name or the API key");
        assertThat(suspended.path("cause").path("action").asText()).contains("username", "api-key");
        assertThat(hub.intempus().calls().total())
                .as("the refused key is tried once")
                .isEqualTo(calls + 1);

        hub.write("ledgerway.connections.intempus.api-key", key);
        hub.until("intempus goes on", () -> state("intempus").equals("UP"));
        hub.collect();

        hub.awaitState(document, "DELIVERED");
        assertThat(hub.lines(document)).hasSize(1);
    }

    private String collected(String document) {
        hub.collect();
        return document;
    }

    private String state(String connection) {
        return hub.connection(connection).path("state").asText();
    }
}
