package io.ledgerway.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.ScratchDatabase;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class DeadLetterRoutesTest {

    private static final CausedException UNKNOWN_CUSTOMER = new CausedException(
            new Cause("CUSTOMER_UNKNOWN", "There is no customer 4711 in Intacct.", "Add it to the table customers."));

    private final Hub hub = Hub.embedded();

    DeadLetterRoutesTest() throws Exception {}

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aFailedDocumentIsKeptAsItArrivedWithItsCause() {
        hub.step.fault = UNKNOWN_CUSTOMER;

        Exchange sent = hub.arrive("invoice-intake", "<Invoice/>", "number", "F-17");

        DeadLetter letter = hub.only();
        assertThat(letter.body()).isEqualTo("<Invoice/>");
        assertThat(letter.route()).isEqualTo("invoice-intake");
        assertThat(letter.endpoint()).isEqualTo("direct://invoice-intake");
        assertThat(letter.cause()).isEqualTo(UNKNOWN_CUSTOMER.why());
        assertThat(letter.headers()).containsEntry("number", "F-17");
        assertThat(letter.properties()).isEqualTo(Map.of("ledgerwayDocument", "F-17"));
        assertThat(letter.state()).isEqualTo(DeadLetterState.OPEN);
        assertThat(letter.times()).isEqualTo(1);
        assertThat(hub.events)
                .containsExactly(new DeadLetterRecorded(letter.id(), "invoice-intake", "CUSTOMER_UNKNOWN"));
        assertThat(sent.getException()).isNull();
    }

    @Test
    void aFailureWithoutWordsOfItsOwnIsNamedByItsKind() {
        hub.step.fault = new IllegalStateException("no connection to\nhost at X.java:12");

        hub.arrive("invoice-intake", "x");

        assertThat(hub.only().cause().code()).isEqualTo("ILLEGAL_STATE");
        assertThat(hub.only().cause().message())
                .isEqualTo("Route invoice-intake failed: IllegalStateException: no connection to.");
        assertThat(hub.only().cause().action()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailureInsideAKameletIsTheOuterRoutes(boolean kameletsAreManaged) throws Exception {
        Hub hub = new Hub(ScratchDatabase.h2("V4__dead_letter"), kameletsAreManaged);
        MockEndpoint done = hub.camel.getEndpoint("mock:done", MockEndpoint.class);
        hub.step.fault = UNKNOWN_CUSTOMER;

        hub.arrive("with-kamelet", "<Invoice/>");

        DeadLetter letter = hub.only();
        assertThat(letter.route()).isEqualTo("with-kamelet");
        assertThat(letter.body()).isEqualTo("<Invoice/>");
        assertThat(done.getReceivedCounter()).isZero();

        hub.step.fault = null;
        assertThat(hub.letters.replay(letter.id(), "anna").state()).isEqualTo(DeadLetterState.REPLAYED);
        assertThat(hub.step.done).containsExactly("what the Kamelet made of it");
        assertThat(done.getReceivedCounter()).isEqualTo(1);
        hub.close();
    }

    @Test
    void aFailureInARouteThatAnotherCalledBelongsToTheCaller() {
        hub.step.fault = UNKNOWN_CUSTOMER;

        hub.arrive("caller", "<Invoice/>");

        assertThat(hub.only().route()).isEqualTo("caller");
    }

    @Test
    void eachFailedPartOfADocumentIsALetterAndReplayedWithTheWhole() {
        hub.step.fault = UNKNOWN_CUSTOMER;

        hub.arrive("each-row", "a,b");

        assertThat(hub.letters.list(0, 50).items())
                .hasSize(2)
                .allMatch(letter -> letter.body().equals("a,b"));
    }

    @Test
    void aScheduleThatFailsThreeTimesTheSameWayIsOneLetter() throws Exception {
        for (int minute = 1; minute <= 3; minute++) {
            hub.step.fault = new IllegalStateException("attempt " + minute);
            hub.fire("poll");
            hub.later(Duration.ofMinutes(1));
        }

        DeadLetter letter = hub.only();
        assertThat(letter.times()).isEqualTo(3);
        assertThat(letter.cause().message()).endsWith("attempt 3.");
        assertThat(Duration.between(letter.at(), letter.lastAt())).isEqualTo(Duration.ofMinutes(2));
        assertThat(letter.scheduled()).isTrue();
        assertThat(letter.body()).isEqualTo("the page that was read");
        assertThat(hub.events).hasSize(1);
    }

    @Test
    void aScheduleThatFailsInAnotherWayIsAnotherLetter() throws Exception {
        hub.step.fault = new IllegalStateException("down");
        hub.fire("poll");
        hub.step.fault = UNKNOWN_CUSTOMER;
        hub.fire("poll");

        assertThat(hub.letters.list(0, 50).total()).isEqualTo(2);
    }

    @Test
    void aLaterRunThatSucceedsClosesTheLettersOfItsSchedule() throws Exception {
        hub.step.fault = new IllegalStateException("down");
        hub.fire("poll");
        hub.arrive("invoice-intake", "x");
        hub.step.fault = null;

        hub.fire("poll");

        List<DeadLetter> letters = hub.letters.list(0, 50).items();
        assertThat(letters.get(0).state()).isEqualTo(DeadLetterState.OPEN);
        assertThat(letters.get(1).state()).isEqualTo(DeadLetterState.REPLAYED);
        assertThat(letters.get(1).reason()).isEqualTo("a later run succeeded");
        assertThat(letters.get(1).settledBy()).isEqualTo("hub");

        hub.step.fault = new IllegalStateException("down");
        hub.fire("poll");
        assertThat(hub.letters.list(DeadLetterState.OPEN, 0, 50).total()).isEqualTo(2);
    }

    @Test
    void equalDocumentsAreKeptOneByOne() {
        hub.step.fault = UNKNOWN_CUSTOMER;

        hub.arrive("invoice-intake", "<Invoice/>");
        hub.arrive("invoice-intake", "<Invoice/>");

        assertThat(hub.letters.openCount()).isEqualTo(2);
    }

    @Test
    void afterMendingAReplayGoesThroughAndIsOnRecord() {
        hub.step.fault = UNKNOWN_CUSTOMER;
        hub.arrive("invoice-intake", "<Invoice/>", "number", "F-17", "Authorization", "Basic abc");
        long id = hub.only().id();
        hub.step.fault = null;

        DeadLetter replayed = hub.letters.replay(id, "anna");

        assertThat(replayed.state()).isEqualTo(DeadLetterState.REPLAYED);
        assertThat(replayed.settledBy()).isEqualTo("anna");
        assertThat(hub.step.done).containsExactly("half-way of <Invoice/>");
        assertThat(hub.audit).containsExactly("anna replay dead letter " + id + " of route invoice-intake ");
        assertThatThrownBy(() -> hub.letters.replay(id, "anna")).hasMessageContaining("is REPLAYED since");
        assertThat(hub.step.done).hasSize(1);
    }

    @Test
    void aReplayThatFailsAgainStaysOpenWithTheNewCause() {
        hub.step.fault = UNKNOWN_CUSTOMER;
        hub.arrive("invoice-intake", "<Invoice/>");
        long id = hub.only().id();
        hub.step.fault = new IllegalStateException("period is closed");

        DeadLetter still = hub.letters.replay(id, "anna");

        assertThat(still.state()).isEqualTo(DeadLetterState.OPEN);
        assertThat(still.cause().code()).isEqualTo("ILLEGAL_STATE");
        assertThat(still.times()).isEqualTo(2);
        assertThat(hub.only().id()).isEqualTo(id);
        hub.step.fault = null;
        assertThat(hub.letters.replay(id, "anna").state()).isEqualTo(DeadLetterState.REPLAYED);
    }

    @Test
    void replayingASchedulesLetterRunsTheScheduleOnceMore() throws Exception {
        hub.step.fault = new IllegalStateException("down");
        hub.fire("poll");
        hub.step.fault = null;

        DeadLetter replayed = hub.letters.replay(hub.only().id(), "anna");

        assertThat(replayed.state()).isEqualTo(DeadLetterState.REPLAYED);
        assertThat(hub.step.done).containsExactly("the page that was read");
    }

    @Test
    void aDoubleClickReplaysOnce() {
        hub.step.fault = UNKNOWN_CUSTOMER;
        hub.arrive("invoice-intake", "<Invoice/>");
        DeadLetter letter = hub.only();
        assertThat(hub.store.claim(letter.id(), "the first click", hub.now)).isTrue();
        hub.step.fault = null;

        assertThatThrownBy(() -> hub.letters.replay(letter.id(), "anna")).hasMessageContaining("is being replayed");
        assertThatThrownBy(() -> hub.letters.discard(letter.id(), "anna", "tired"))
                .hasMessageContaining("is being replayed");

        assertThat(hub.step.done).isEmpty();
        hub.later(Duration.ofMinutes(61));
        assertThat(hub.letters.replay(letter.id(), "anna").state())
                .as("the first click's hub crashed")
                .isEqualTo(DeadLetterState.REPLAYED);
    }

    @Test
    void aStoppedRouteTakesNoReplay() throws Exception {
        hub.step.fault = UNKNOWN_CUSTOMER;
        hub.arrive("invoice-intake", "<Invoice/>");
        hub.camel.getRouteController().stopRoute("invoice-intake");

        assertThatThrownBy(() -> hub.letters.replay(hub.only().id(), "anna"))
                .hasMessageContaining("its route invoice-intake is stopped");

        assertThat(hub.only().state()).isEqualTo(DeadLetterState.OPEN);
    }

    @Test
    void aLetterIsDiscardedOnlyWithAReason() {
        hub.step.fault = UNKNOWN_CUSTOMER;
        hub.arrive("invoice-intake", "<Invoice/>");
        long id = hub.only().id();

        assertThatThrownBy(() -> hub.letters.discard(id, "anna", " ")).hasMessageContaining("only with a reason");
        assertThat(hub.letters.discard(id, "anna", "sent twice").reason()).isEqualTo("sent twice");

        assertThat(hub.only().state()).isEqualTo(DeadLetterState.DISCARDED);
        assertThat(hub.audit).containsExactly("anna discard dead letter " + id + " of route invoice-intake sent twice");
        assertThatThrownBy(() -> hub.letters.get(id + 1)).hasMessageContaining("There is no dead letter");
    }

    @Test
    void aStreamThatWasReadIsKeptWholeAllTheSame() {
        hub.step.fault = UNKNOWN_CUSTOMER;

        hub.arrive(
                "invoice-intake", new ByteArrayInputStream("<Rechnung>ø</Rechnung>".getBytes(StandardCharsets.UTF_8)));

        assertThat(hub.only().body()).isEqualTo("<Rechnung>ø</Rechnung>");
    }

    @Test
    void noSecretIsKeptAnywhere() {
        hub.step.fault = new IllegalStateException("POST https://x/y?password=hunter22 said no to " + Hub.SECRET);

        hub.arrive(
                "invoice-intake",
                "{\"login\":\"" + Hub.SECRET + "\"}",
                "Authorization",
                "Bearer abc.def",
                "X-Api-Key",
                "k-123456",
                "note",
                "it is " + Hub.SECRET);

        String row = new JdbcTemplate(hub.database)
                .queryForList("select * from dead_letter")
                .toString();
        assertThat(row)
                .contains("(removed)")
                .doesNotContain(Hub.SECRET)
                .doesNotContain("hunter22")
                .doesNotContain("abc.def")
                .doesNotContain("k-123456");
        assertThat(hub.only().body()).isEqualTo("{\"login\":\"(removed)\"}");
    }

    @Test
    void whenNothingCanBeStoredTheSenderIsTold() {
        new JdbcTemplate(hub.database).execute("drop table dead_letter");
        hub.step.fault = UNKNOWN_CUSTOMER;

        Exchange sent = hub.arrive("invoice-intake", "<Invoice/>");

        assertThat(sent.getException()).isNotNull();
    }
}
