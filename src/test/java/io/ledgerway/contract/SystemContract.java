package io.ledgerway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What must hold for every system that documents are sent to. Each has a subclass that says how it is reached. */
@HubTest
abstract class SystemContract {

    @Autowired
    HubUnderTest hub;

    /** The connection's name. */
    abstract String connection();

    /** Enters a document that the target takes; answers its name in the ledger. */
    abstract String enter();

    /** Enters a document that the hub finds good and only the target itself refuses. */
    abstract String enterOneThatTheTargetRefuses();

    /** Saves the document in its source once more, unchanged. */
    abstract void saveAgain(String document);

    /** Brings what was entered into the hub, where it does not come by itself. */
    abstract void collect();

    /** How often the document stands in the target's books. */
    abstract int standing(String document);

    abstract Faults faults();

    abstract CallBook calls();

    /** The operation that creates documents. */
    abstract String creating();

    /** Sign-ins and renewals so far. */
    abstract long signIns();

    @BeforeEach
    void calm() {
        hub.calm();
    }

    @Test
    void theSameDocumentTwiceIsOne() {
        String document = delivered(enter());
        long created = calls().of(creating());

        saveAgain(document);
        collect();

        JsonNode delivery = hub.delivery(document);
        assertThat(delivery.path("version").asInt()).isEqualTo(1);
        assertThat(delivery.path("state").asText()).isEqualTo("DELIVERED");
        assertThat(calls().of(creating())).isEqualTo(created);
        assertThat(standing(document)).isEqualTo(1);
    }

    @Test
    void aDocumentIsLookedUpAfterARestoredBackupAndStaysOne() {
        String document = delivered(enter());
        String settledAt = hub.delivery(document).path("settledAt").asText();
        long created = calls().of(creating());

        hub.post("/api/connections/" + connection() + "/verify?since="
                + OffsetDateTime.now().minusHours(1).toInstant());
        hub.until(
                "it was looked up",
                () -> !hub.delivery(document).path("settledAt").asText().equals(settledAt));

        hub.awaitState(document, "DELIVERED");
        assertThat(calls().of(creating())).isEqualTo(created);
        assertThat(standing(document)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"LOST_BEFORE", "LOST_AFTER", "LATE"})
    void aLostAnswerIsOne(Fault.Kind kind) {
        delivered(enter());
        faults().once(creating(), Fault.of(kind).after(Duration.ofSeconds(3)));

        String document = delivered(enter());

        assertThat(standing(document)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"GARBAGE", "MAINTENANCE"})
    void anAnswerThatCannotBeReadIsOne(Fault.Kind kind) {
        delivered(enter());
        faults().once(creating(), Fault.of(kind));

        String document = delivered(enter());

        assertThat(standing(document)).isEqualTo(1);
    }

    @Test
    void aBadRowFailsAlone() {
        delivered(enter());
        String before = enter();
        String bad = enterOneThatTheTargetRefuses();
        String after = enter();

        collect();

        hub.awaitState(before, "DELIVERED");
        hub.awaitState(after, "DELIVERED");
        JsonNode dead = hub.awaitState(bad, "DEAD");
        assertThat(dead.path("cause").path("message").asText()).isNotBlank();
        assertThat(standing(before)).isEqualTo(1);
        assertThat(standing(after)).isEqualTo(1);
        assertThat(standing(bad)).isZero();
    }

    @Test
    void anExpiredSessionIsRenewedOnce() {
        delivered(enter());
        long before = signIns();
        faults().once(creating(), Fault.of(Fault.Kind.SESSION_EXPIRED));

        String document = delivered(enter());

        assertThat(standing(document)).isEqualTo(1);
        assertThat(signIns()).isEqualTo(before + 1);
        assertThat(hub.connection(connection()).path("state").asText()).isEqualTo("UP");
    }

    @ParameterizedTest
    @MethodSource("busyAnswers")
    void aBusyAnswerWaitsAndIsThenDelivered(Fault busy) {
        delivered(enter());
        long created = calls().of(creating());
        faults().once(creating(), busy);

        String document = delivered(enter());

        assertThat(standing(document)).isEqualTo(1);
        assertThat(calls().of(creating())).isEqualTo(created + 2);
        assertThat(hub.connection(connection()).path("state").asText()).isEqualTo("UP");
    }

    static Stream<Fault> busyAnswers() {
        return Stream.of(
                Fault.of(Fault.Kind.TOO_MANY_REQUESTS),
                Fault.of(Fault.Kind.SERVER_ERROR).status(503));
    }

    private String delivered(String document) {
        collect();
        hub.awaitState(document, "DELIVERED");
        return document;
    }
}
