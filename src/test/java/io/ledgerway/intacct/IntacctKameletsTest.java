package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SentVersion;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.session.SignInRefusedException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Kamelets as they are wired, with the network replaced by a stand-in. */
class IntacctKameletsTest {

    private final WiredKamelets wired = new WiredKamelets();
    private final Given given = wired.given;
    private final GatewayStandIn gateway = wired.gateway;

    @BeforeEach
    void start() throws Exception {
        wired.start();
    }

    @AfterEach
    void stop() {
        wired.camel.stop();
    }

    @Test
    void fiftyInvoicesCostOneCallInTheSessionsDataCentre() {
        List<Settlement> settlements = send(given.batch(50));

        assertThat(settlements).hasSize(50).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(gateway.operations()).containsExactly("sign-in", "create-invoices");
        OutsideRequest create = gateway.calls.get(1);
        assertThat(create.address()).isEqualTo(URI.create("https://na12.intacct.com/ia/xml/xmlgw.phtml"));
        assertThat(create.lease()).isNotNull();
        assertThat(gateway.calls.get(0).address()).isNull();
        assertThat(gateway.request(1).child("control").orElseThrow().textOf("uniqueid"))
                .isEqualTo("true");
        assertThat(create.toString()).doesNotContain("secret").doesNotContain("sid-1");
    }

    @Test
    void aSessionLivesOnWithoutExtraCalls() {
        send(given.batch(1));
        send(Given.batch(given.claim(2)));

        assertThat(gateway.operations()).containsExactly("sign-in", "create-invoices", "create-invoices");
        assertThat(wired.sessions.extended).contains(Instant.parse("2026-10-01T14:00:00Z"));
    }

    @Test
    void aSessionThatIsOverIsRenewedOnceAndTheIdenticalFunctionsGoAgain() {
        gateway.expired = "sid-1";

        List<Settlement> settlements = send(given.batch(2));

        assertThat(settlements).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(gateway.operations()).containsExactly("sign-in", "create-invoices", "sign-in", "create-invoices");
        assertThat(content(3)).isEqualTo(content(1));
    }

    @Test
    void twoSessionsRefusedInARowHoldTheConnection() {
        send(given.batch(1));
        gateway.planned.add(Answers.ok(Answers.sessionOver()));
        gateway.planned.add(Answers.ok(Answers.session("sid-2", "https://api.intacct.com/x")));
        gateway.planned.add(Answers.ok(Answers.sessionOver()));

        Outcome.Held held =
                (Outcome.Held) send(Given.batch(given.claim(2))).get(0).outcome();

        assertThat(held.cause().code()).isEqualTo("SESSION_REFUSED");
    }

    @Test
    void aRefusedPasswordIsTriedOnceAndHoldsTheInvoices() {
        gateway.planned.add(
                Answers.ok(Answers.signInFailure(Answers.error("XL03000006", "Sign-in information is incorrect"))));

        assertThat(send(given.batch(3))).hasSize(3).allMatch(each -> each.outcome() instanceof Outcome.Held);
        assertThat(gateway.operations()).containsExactly("sign-in");
    }

    @Test
    void aBadInvoiceFailsAlone() {
        gateway.refuses = document ->
                "2026-117-2".equals(document.textOf("invoiceno")) ? "Invalid Customer 'C-0042' specified." : null;

        List<Settlement> settlements = send(given.batch(3));

        assertThat(settlements.stream().filter(each -> each.outcome() instanceof Outcome.Delivered))
                .hasSize(2);
        assertThat(outcome(settlements, 2)).isInstanceOf(Outcome.Dead.class);
    }

    @Test
    void aLostAnswerIsLookedUpBeforeItIsSentAgain() {
        gateway.planned.add(GatewayStandIn.lost());
        wired.sessions.give("sid-1");
        gateway.executesPlanned = true;
        Batch batch = given.batch(50);

        List<Settlement> first = send(batch);
        gateway.executesPlanned = false;
        List<Settlement> second = find(batch);

        assertThat(first).hasSize(50).allMatch(each -> each.outcome() instanceof Outcome.InDoubt);
        assertThat(second).hasSize(50).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(gateway.operations()).containsExactly("create-invoices", "find-documents");
        assertThat(gateway.request(1).child("control").orElseThrow().textOf("uniqueid"))
                .isEqualTo("false");
    }

    @Test
    void aDocumentSequenceThatReplacesNumbersDoesNotBreakTheLookUp() {
        gateway.numbers = true;
        send(given.batch(3));

        List<Settlement> found = find(given.batch(3));

        assertThat(found).hasSize(3).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(gateway.operations())
                .containsExactly("sign-in", "create-invoices", "find-documents", "find-by-external-id");
    }

    @Test
    void whatNeverArrivedIsNotThereAndGoesAgainUnderTheSameControlIds() {
        wired.sessions.give("sid-1");
        gateway.planned.add(GatewayStandIn.lost());
        Batch batch = given.batch(2);
        send(batch);

        assertThat(find(batch)).hasSize(2).allMatch(each -> each.outcome() instanceof Outcome.NotThere);
        send(batch);

        assertThat(content(3)).isEqualTo(content(0));
        assertThat(controlId(3)).isEqualTo(controlId(0));
    }

    @Test
    void whatWasExecutedBeforeIsFoundAndAdopted() {
        send(given.batch(2));

        List<Settlement> again = send(given.batch(2));

        assertThat(again).hasSize(2).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(gateway.books).hasSize(2);
    }

    @Test
    void whatWasExecutedAndDoesNotShowYetIsDoubtedAndAtLastAPersons() {
        send(given.batch(1));
        gateway.hides = true;

        assertThat(outcome(send(given.batch(1)), 1)).isInstanceOf(Outcome.InDoubt.class);
        Outcome third = outcome(send(Given.batch(given.claim(1, 3, List.of()))), 1);

        assertThat(TestOutcomes.cause(third).code()).isEqualTo("RECORDED_BUT_NOT_FOUND");
        assertThat(gateway.books).hasSize(1);
    }

    @Test
    void aLookUpThatFailsSaysNothing() {
        send(given.batch(1));
        gateway.planned.add(Answers.status(503, "<html></html>"));

        assertThat(find(given.batch(2))).hasSize(2).allMatch(each -> each.outcome() instanceof Outcome.InDoubt);
    }

    @Test
    void aRefusedConnectionWhileLookingUpIsSaidAloudAndTheClaimsStayInDoubt() {
        gateway.planned.add(Answers.ok(
                Answers.controlFailure(Answers.error("XL03000006", "Incorrect Intacct XML Partner ID or password."))));

        assertThatThrownBy(() -> find(given.batch(2)))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(SignInRefusedException.class);
    }

    @Test
    void aRequestRefusedForItsFormIsSentOneByOneSoThatTheBadOneFailsAlone() {
        wired.sessions.give("sid-1");
        String refusal = Answers.controlFailure(Answers.error("XL03000003", "XML Parse schema error"));
        gateway.planned.add(Answers.ok(refusal));
        gateway.planned.add(Answers.ok(refusal));

        List<Settlement> settlements = send(given.batch(3));

        assertThat(outcome(settlements, 1)).isInstanceOf(Outcome.Dead.class);
        assertThat(outcome(settlements, 2)).isInstanceOf(Outcome.Delivered.class);
        assertThat(outcome(settlements, 3)).isInstanceOf(Outcome.Delivered.class);
        assertThat(gateway.operations()).hasSize(4);
    }

    @Test
    void aFullCallIsFollowedByAnother() {
        given.batchSize = 2;

        send(given.batch(5));

        assertThat(gateway.operations())
                .containsExactly("sign-in", "create-invoices", "create-invoices", "create-invoices");
    }

    @Test
    void afterALostAnswerTheRestOfTheRoundIsNotSent() {
        given.batchSize = 2;
        wired.sessions.give("sid-1");
        gateway.planned.add(GatewayStandIn.lost());

        List<Settlement> settlements = send(given.batch(4));

        assertThat(settlements.stream().filter(each -> each.outcome() instanceof Outcome.InDoubt))
                .hasSize(2);
        assertThat(settlements.stream().filter(each -> each.outcome() instanceof Outcome.Retry))
                .hasSize(2);
        assertThat(gateway.operations()).containsExactly("create-invoices");
    }

    @Test
    void anInvoiceWhoseEarlierVersionIsBookedIsNeverChangedSilently() {
        SentVersion booked = new SentVersion(1, "LW-OLD", true, true, "77", null);

        Outcome.Dead dead = (Outcome.Dead) outcome(send(Given.batch(given.claim(1, 1, List.of(booked)))), 1);

        assertThat(dead.cause().code()).isEqualTo("ALREADY_BOOKED");
        assertThat(dead.targetId()).isEqualTo("77");
        assertThat(gateway.calls).isEmpty();
    }

    @Test
    void anEarlierVersionThatMayHaveArrivedIsLookedUpBeforeTheNextOneIsSent() {
        SentVersion doubted = new SentVersion(1, "LW-REF1", true, false, null, null);

        Outcome sent = outcome(send(Given.batch(given.claim(2, 1, List.of(doubted)))), 2);

        assertThat(sent).isInstanceOf(Outcome.Delivered.class);
        assertThat(gateway.operations())
                .containsExactly("sign-in", "find-documents", "find-by-external-id", "create-invoices");
        send(given.batch(1));
        assertThat(TestOutcomes.cause(outcome(send(Given.batch(given.claim(3, 1, List.of(doubted)))), 3))
                        .code())
                .isEqualTo("ALREADY_BOOKED");
    }

    @Test
    void aWrongSettingHoldsTheConnectionAndKillsNoInvoice() {
        given.defaults.put("tax-mode", "sometimes");

        assertThat(send(given.batch(2))).allMatch(each -> each.outcome() instanceof Outcome.Held);
        assertThat(gateway.calls).isEmpty();
    }

    private List<Settlement> send(Batch batch) {
        return wired.settlements("direct:send", batch);
    }

    private List<Settlement> find(Batch batch) {
        return wired.settlements("direct:find", batch);
    }

    private static Outcome outcome(List<Settlement> settlements, long id) {
        return settlements.stream()
                .filter(each -> each.deliveryId() == id)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private Element content(int call) {
        return gateway.request(call)
                .child("operation")
                .orElseThrow()
                .child("content")
                .orElseThrow();
    }

    private String controlId(int call) {
        return gateway.request(call).child("control").orElseThrow().textOf("controlid");
    }
}
