package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.document.Invoice.Kind;
import io.ledgerway.session.MovedSessions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What reaches Acumatica, and what becomes of it, through the Kamelets as they are wired. */
class AcumaticaKameletsTest {

    private static final String CREATE = "create-invoice";

    private final TestInstance instance = new TestInstance();
    private final AcumaticaStandIn acumatica = new AcumaticaStandIn();
    private TestHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = new TestHub(instance, acumatica, new MovedSessions().instance("a", instance, instance));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentOfEachKindIsCreatedOnHoldAndStaysSo(Kind kind) {
        assertThat(one(AnInvoice.of(kind, "N-1"))).isEqualTo(new Outcome.Delivered("AR000001"));

        assertThat(acumatica.books.all).hasSize(1);
        assertThat(status()).isEqualTo("On Hold");
    }

    @Test
    void aNewSaleCostsOneCallAndABillItsLookUpToo() {
        one(AnInvoice.sale("INV-1"));
        acumatica.calls.clear();

        one(AnInvoice.sale("INV-2"));
        one(AnInvoice.bill("B-1"));

        assertThat(acumatica.operations()).containsExactly(CREATE, "look-up", CREATE);
    }

    @Test
    void theEndpointIsChosenOnceAndAWrongOneHoldsTheConnection() {
        instance.values.put("endpoint-version", "19.200.001");

        assertThat(one(AnInvoice.sale("INV-1"))).isInstanceOfSatisfying(Outcome.Held.class, held -> {
            assertThat(held.fault()).isEqualTo(Fault.CREDENTIALS);
            assertThat(held.cause().message()).contains("24.200.001, 25.200.001");
        });
    }

    @ParameterizedTest
    @CsvSource({"false, false, Balanced", "true, true, Open", "false, true, Open"})
    void holdAndReleaseFollowTheSettings(String hold, String release, String status) {
        instance.with("hold", hold).with("release", release);
        acumatica.polls = 3;

        assertThat(one(AnInvoice.sale("INV-1"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(status()).isEqualTo(status);
    }

    @Test
    void aReleaseThatEndedAndDidNothingIsAnError() {
        instance.with("release", "true");
        acumatica.releases = false;

        assertThat(code(one(AnInvoice.sale("INV-1")))).isEqualTo("RELEASE_NOT_DONE");
    }

    @Test
    void aHoldThatStaysIsAnError() {
        instance.with("hold", "false");
        acumatica.lifts = false;

        assertThat(code(one(AnInvoice.sale("INV-1")))).isEqualTo("HOLD_NOT_LIFTED");
    }

    @Test
    void aSuccessWithoutANumberIsAnError() {
        acumatica.plan(CREATE, AcumaticaStandIn.ok("{\"ReferenceNbr\":{\"value\":\"<NEW>\"}}"));

        assertThat(code(one(AnInvoice.sale("INV-1")))).isEqualTo("NOTHING_SAVED");
    }

    @Test
    void taxThatDiffersLeavesADraftThatAReplayRemovesAndMakesAnew() {
        AnInvoice sale = AnInvoice.sale("INV-1");
        acumatica.books.taxRate = new BigDecimal("0.20");
        Outcome.Dead dead = (Outcome.Dead) one(sale);
        assertThat(dead.cause().code()).isEqualTo("TARGET_DIFFERS");
        assertThat(dead.targetId()).isEqualTo("AR000001");

        assertThat(outcome(sale.doubted(1))).isInstanceOf(Outcome.Dead.class);
        assertThat(acumatica.books.all).as("a look-up alone removes nothing").hasSize(1);

        acumatica.books.taxRate = new BigDecimal("0.25");
        assertThat(outcome(sale.replayed(1))).isInstanceOf(Outcome.NotThere.class);
        assertThat(one(sale)).isEqualTo(new Outcome.Delivered("AR000002"));
        assertThat(acumatica.books.all).hasSize(1);
    }

    @Test
    void aLineFieldThatWasIgnoredIsADifference() {
        acumatica.saves = record -> {
            ((ObjectNode) record.path("Details").path(0)).remove("TaxCategory");
            return record;
        };

        assertThat(((Outcome.Dead) one(AnInvoice.sale("INV-1"))).cause().message())
                .contains("line 1 TaxCategory is nothing");
    }

    @Test
    void anAnswerThatShowsTooLittleIsReadBack() {
        acumatica.executes = true;
        acumatica.plan(CREATE, AcumaticaStandIn.ok("{\"id\":\"x\",\"ReferenceNbr\":{\"value\":\"AR000001\"}}"));
        acumatica.saves = record -> record.put("id", "x");

        assertThat(one(AnInvoice.sale("INV-1"))).isEqualTo(new Outcome.Delivered("AR000001"));
        assertThat(acumatica.operations()).endsWith(CREATE, "read-back");
    }

    @Test
    void aLostAnswerIsLookedUpAndWhatStandsThereIsAdoptedAndReleased() {
        instance.with("release", "true");
        AnInvoice sale = AnInvoice.sale("INV-1");
        acumatica.executes = true;
        acumatica.plan(CREATE, OutsideAnswer.failed(Failure.LOST, "read timed out"));

        assertThat(one(sale)).isInstanceOf(Outcome.InDoubt.class);
        assertThat(outcome(sale.doubted(1))).isEqualTo(new Outcome.Delivered("AR000001"));
        assertThat(acumatica.books.all).hasSize(1);
        assertThat(status()).isEqualTo("Open");
    }

    @Test
    void manyInDoubtAreLookedUpInOneCallEach() {
        List<Settlement> settlements = hub.deliver(AnInvoice.batch(
                AnInvoice.sale("I-1").doubted(1),
                AnInvoice.sale("I-2").doubted(2),
                AnInvoice.bill("B-1").doubted(3),
                AnInvoice.bill("B-2").doubted(4)));

        assertThat(settlements).allMatch(each -> each.outcome() instanceof Outcome.NotThere);
        assertThat(acumatica.operations()).filteredOn("look-up"::equals).hasSize(2);
        assertThat(acumatica.operations()).doesNotContain(CREATE);
    }

    @Test
    void aFailedLookUpNeverMeansNotThere() {
        acumatica.plan("look-up", OutsideAnswer.of(503, Map.of(), "<html>recycling</html>"));

        assertThat(outcome(AnInvoice.sale("I-1").doubted(1))).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aSessionThatEndedUnderACreationIsLookedUpBeforeItIsSentAgain() {
        acumatica.executes = true;
        acumatica.plan(CREATE, OutsideAnswer.of(401, Map.of(), ""));

        assertThat(one(AnInvoice.sale("INV-1"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(acumatica.books.all).as("it had been executed").hasSize(1);
        assertThat(acumatica.operations()).filteredOn(CREATE::equals).hasSize(1);
    }

    @Test
    void aSessionThatIsOverIsSignedInAgainOnce() {
        one(AnInvoice.sale("INV-1"));
        acumatica.signedIn.clear();

        assertThat(outcome(AnInvoice.sale("INV-2").claim(2))).isInstanceOf(Outcome.Delivered.class);
        assertThat(acumatica.books.all).hasSize(2);
        assertThat(acumatica.operations()).filteredOn("sign-in"::equals).hasSize(2);
    }

    @Test
    void aBadDocumentFailsAloneAndItsNeighboursArrive() {
        acumatica.plan(CREATE, OutsideAnswer.of(422, Map.of(), "{\"Customer\":{\"error\":\"cannot be found\"}}"));

        List<Settlement> settlements = hub.deliver(AnInvoice.batch(
                AnInvoice.sale("I-1").claim(1), AnInvoice.sale("I-2").claim(2)));

        assertThat(code(settlements.get(0).outcome())).isEqualTo("ACUMATICA_REFUSED");
        assertThat(settlements.get(1).outcome()).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void tooManyCallsStopTheRoundAndKillNothing() {
        acumatica.plan(CREATE, OutsideAnswer.of(429, Map.of(), "Too many requests"));

        List<Settlement> settlements = hub.deliver(AnInvoice.batch(
                AnInvoice.sale("I-1").claim(1), AnInvoice.sale("I-2").claim(2)));

        assertThat(settlements).hasSize(2).allMatch(each -> each.outcome() instanceof Outcome.Retry);
        assertThat(acumatica.operations()).filteredOn(CREATE::equals).hasSize(1);
    }

    @Test
    void aBusyFormIsWaitedFor() {
        acumatica.plan(CREATE, OutsideAnswer.of(409, Map.of(), ""));

        assertThat(one(AnInvoice.sale("I-1"))).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void noFreeSeatHoldsTheConnectionAsALicenceFault() {
        acumatica.seats = 0;

        assertThat(one(AnInvoice.sale("I-1"))).isInstanceOfSatisfying(Outcome.Held.class, held -> {
            assertThat(held.fault()).isEqualTo(Fault.LICENCE);
            assertThat(held.cause().code()).isEqualTo("LOGIN_LIMIT");
        });
    }

    @Test
    void aBillThatSomebodyEnteredIsAdoptedAsItStands() {
        instance.with("release", "true");
        ObjectNode entered = AnInvoice.bill("B-1").planned(instance).record();
        StandInRecords.put(entered, "Description", "typed in");
        acumatica.books.create("Bill", entered);

        assertThat(one(AnInvoice.bill("B-1"))).isEqualTo(new Outcome.Delivered("AR000001"));
        assertThat(status()).isEqualTo("On Hold");
    }

    @Test
    void aFailedReleaseIsTheDocumentsOnceAcumaticaSaysWhy() {
        instance.with("release", "true");
        acumatica.releases = false;
        acumatica.plan(
                "read-progress", OutsideAnswer.of(500, Map.of(), "{\"exceptionMessage\":\"Batch is out of balance\"}"));

        Outcome.Dead dead = (Outcome.Dead) one(AnInvoice.sale("I-1"));

        assertThat(dead.cause().code()).isEqualTo("RELEASE_REFUSED");
        assertThat(dead.cause().message()).contains("out of balance", "AR000001");
    }

    @Test
    void aReleaseWhoseAnswerIsLostIsDoubtedAndNeverCreatedAgain() {
        instance.with("release", "true");
        AnInvoice sale = AnInvoice.sale("I-1");
        acumatica.plan("release-invoice", OutsideAnswer.failed(Failure.LOST, "reset"));

        assertThat(one(sale)).isInstanceOf(Outcome.InDoubt.class);
        assertThat(outcome(sale.doubted(1))).isInstanceOf(Outcome.Delivered.class);
        assertThat(acumatica.books.all).hasSize(1);
    }

    private Outcome one(AnInvoice invoice) {
        return outcome(invoice.claim(1));
    }

    private Outcome outcome(io.ledgerway.delivery.Claim claim) {
        return hub.deliver(AnInvoice.batch(claim)).get(0).outcome();
    }

    private String status() {
        return AcumaticaJson.text(acumatica.books.all.get(0), "Status");
    }

    private static String code(Outcome outcome) {
        return ((Outcome.Dead) outcome).cause().code();
    }
}
