package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.document.Invoice.Kind;
import io.ledgerway.session.MovedSessions;
import io.ledgerway.session.SignInRefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reaches AccountsIQ, and what becomes of it, through the Kamelets as they are wired. */
class AccountsIqKameletsTest {

    private static final String SALES = "PostPayAndAllocateSalesInvoices";
    private static final String BILL = "CreateBatchPurchasesInvoiceGetBackTransactionID";

    private final TestEntity entity = new TestEntity();
    private final AccountsIqStandIn accountsIq = new AccountsIqStandIn(entity);
    private TestHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = new TestHub(entity, accountsIq, new MovedSessions().instance("a", entity, entity));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void newSalesInvoicesCostOneCallAndNoLookUp() {
        hub.send(AnInvoice.sales(1));
        accountsIq.calls.clear();
        Batch batch = AnInvoice.batch(
                AnInvoice.of(Kind.SALES_INVOICE, "A-1").claim(1),
                AnInvoice.of(Kind.SALES_INVOICE, "A-2").claim(2));

        assertThat(hub.send(batch)).hasSize(2).allMatch(AccountsIqKameletsTest::delivered);
        assertThat(accountsIq.operations()).containsExactly(SALES);
        assertThat(accountsIq.books.transactions).hasSize(3);
    }

    @Test
    void theFirstDocumentSignsInAndReadsItsAccountAndThePeriodsOnce() {
        hub.send(AnInvoice.sales(1));
        hub.send(AnInvoice.batch(AnInvoice.of(Kind.SALES_INVOICE, "A-1").claim(1)));

        assertThat(accountsIq.operations()).containsExactly("TokenGet", "GetCustomer", "GetPeriodList", SALES, SALES);
    }

    @Test
    void moreThanABatchGoesInSeveralCalls() {
        entity.batchSize = 25;

        assertThat(hub.send(AnInvoice.sales(60))).hasSize(60).allMatch(AccountsIqKameletsTest::delivered);
        assertThat(accountsIq.operations()).filteredOn(SALES::equals).hasSize(3);
    }

    @Test
    void shuffledRowsGoToTheirOwnDocuments() {
        accountsIq.order = rows -> {
            List<Element> shuffled = new ArrayList<>(rows);
            Collections.reverse(shuffled);
            return shuffled;
        };
        accountsIq.refuses = invoice ->
                invoice.value("ExternalReference").orElse("").equals("INV-1003") ? "TAX_CODE_DOES_NOT_EXIST" : null;

        List<Settlement> settlements = hub.send(AnInvoice.sales(5));

        assertThat(code(settlements.get(3))).isEqualTo("ACCOUNTSIQ_TAX_CODE_DOES_NOT_EXIST");
        for (Settlement each :
                settlements.stream().filter(AccountsIqKameletsTest::delivered).toList()) {
            String id = ((Outcome.Delivered) each.outcome()).targetId();
            Element row = accountsIq.books.transactions.stream()
                    .filter(transaction ->
                            transaction.value("TransactionID").orElse("").equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.value("ExternalReference")).contains("INV-" + each.deliveryId());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SALES_CREDIT_NOTE", "BILL", "VENDOR_CREDIT"})
    void whatNoServerGuardsIsLookedUpFirstInTwoCallsForAll(Kind kind) {
        Batch batch = AnInvoice.batch(
                AnInvoice.of(kind, "N-1").claim(1),
                AnInvoice.of(kind, "N-2").claim(2),
                AnInvoice.of(kind, "N-3").claim(3));

        assertThat(hub.send(batch)).allMatch(AccountsIqKameletsTest::delivered);
        assertThat(accountsIq.operations())
                .filteredOn(name -> name.startsWith("GetTransactions") || name.startsWith("GetInvoices"))
                .containsExactly("GetTransactionsBy", "GetInvoicesBy");
        assertThat(accountsIq.operations())
                .filteredOn(name -> name.startsWith("CreateBatch"))
                .containsExactly(DocumentKind.of(kind).bulkOperation());
    }

    @Test
    void aBillThatSomebodyLoadedBeforeIsAdoptedAndTheOthersAreSent() {
        int there = accountsIq.books.transaction("PI", "SUPP01", "N-1", "123.00");
        accountsIq.books.transaction("PI", "SUPP02", "N-2", "123.00");

        List<Settlement> settlements = hub.send(AnInvoice.batch(
                AnInvoice.of(Kind.BILL, "N-1").claim(1),
                AnInvoice.of(Kind.BILL, "N-2").claim(2)));

        assertThat(settlements.get(0).outcome()).isEqualTo(new Outcome.Delivered(String.valueOf(there)));
        assertThat(delivered(settlements.get(1))).isTrue();
        assertThat(accountsIq.operations()).filteredOn(BILL::equals).hasSize(1);
    }

    @Test
    void aFailedLookUpNeverMeansNotThere() {
        accountsIq.plan("GetTransactionsBy", Answers.status(503, "<html>maintenance</html>"));

        assertThat(hub.send(AnInvoice.batch(AnInvoice.of(Kind.BILL, "N-1").claim(1))))
                .allMatch(each -> each.outcome() instanceof Outcome.Retry);
        assertThat(accountsIq.books.transactions).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLostAnswerIsLookedUpInBothStoresBeforeItIsSentAgain(Kind kind) {
        AnInvoice invoice = AnInvoice.of(kind, "N-1");
        String operation =
                kind == Kind.SALES_INVOICE ? SALES : DocumentKind.of(kind).operation();
        accountsIq.executes = true;
        accountsIq.plan(operation, OutsideAnswer.failed(Failure.LOST, "read timed out"));

        List<Settlement> first = hub.send(AnInvoice.batch(invoice.claim(1)));
        List<Settlement> second = hub.find(AnInvoice.batch(invoice.claim(1)));

        assertThat(first).allMatch(each -> each.outcome() instanceof Outcome.InDoubt);
        assertThat(second).allMatch(AccountsIqKameletsTest::delivered);
        assertThat(accountsIq.operations()).filteredOn(operation::equals).hasSize(1);
        assertThat(accountsIq.operations())
                .endsWith("GetTransactionsByExternalReference", "GetInvoicesByExternalReference");
        assertThat(accountsIq.books.transactions).hasSize(1);
    }

    @Test
    void aCallThatNeverArrivedIsFoundNotThere() {
        accountsIq.plan(SALES, OutsideAnswer.failed(Failure.LOST, "connection reset"));
        hub.send(AnInvoice.sales(2));

        assertThat(hub.find(AnInvoice.sales(2)))
                .hasSize(2)
                .allMatch(each -> each.outcome() instanceof Outcome.NotThere);
    }

    @Test
    void whatWasNotSentAfterALostAnswerIsNotInDoubt() {
        accountsIq.plan(BILL, OutsideAnswer.failed(Failure.LOST, "read timed out"));

        List<Settlement> settlements = hub.send(AnInvoice.batch(
                AnInvoice.of(Kind.BILL, "N-1").claim(1),
                AnInvoice.of(Kind.VENDOR_CREDIT, "N-2").claim(2)));

        assertThat(settlements.get(0).outcome()).isInstanceOf(Outcome.InDoubt.class);
        assertThat(settlements.get(1).outcome()).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void theDuplicateCheckKeepsASecondOneOutAndTheFirstIsAdopted() {
        hub.send(AnInvoice.sales(1));

        assertThat(code(hub.send(AnInvoice.sales(1)).get(0))).isEqualTo("REFERENCE_EXISTS");
        assertThat(hub.find(AnInvoice.sales(1))).allMatch(AccountsIqKameletsTest::delivered);
        assertThat(accountsIq.books.transactions).hasSize(1);
    }

    @Test
    void aDocumentInAClosedPeriodDiesAloneAfterAFreshLook() {
        hub.send(AnInvoice.sales(1));
        entity.move(java.time.Duration.ofMinutes(2));
        accountsIq.calls.clear();

        List<Settlement> settlements = hub.send(AnInvoice.batch(
                AnInvoice.of(Kind.SALES_INVOICE, "A-1").on("2026-02-27").claim(1),
                AnInvoice.of(Kind.SALES_INVOICE, "A-2").claim(2)));

        assertThat(code(settlements.get(0))).isEqualTo("PERIOD_CLOSED");
        assertThat(delivered(settlements.get(1))).isTrue();
        assertThat(accountsIq.operations()).containsExactly("GetPeriodList", SALES);
    }

    @Test
    void aDocumentInAnotherCurrencyThanItsAccountIsNeverSent() {
        List<Settlement> settlements = hub.send(AnInvoice.batch(
                AnInvoice.of(Kind.SALES_INVOICE, "A-1").to("cust02").claim(1),
                AnInvoice.of(Kind.SALES_INVOICE, "A-2").to("CUST02").in("USD").claim(2),
                AnInvoice.of(Kind.SALES_INVOICE, "A-3").to("NOBODY").claim(3)));

        assertThat(code(settlements.get(0))).isEqualTo("CURRENCY_NOT_TAKEN");
        assertThat(delivered(settlements.get(1))).isTrue();
        assertThat(code(settlements.get(2))).isEqualTo("ACCOUNTSIQ_CUSTOMER_CODE_DOES_NOT_EXIST");
        assertThat(last(SALES).body()).contains("<ExchangeRate>1.25</ExchangeRate>");
    }

    @Test
    void linesThatStayNegativeBecomeACreditNoteAndBothAreLookedUp() {
        AnInvoice invoice = AnInvoice.of(Kind.SALES_INVOICE, "A-1").net("100.00", "-40.00");
        accountsIq.plan("CreateBatchSalesCreditNoteGetBackTransactionID", OutsideAnswer.failed(Failure.LOST, "reset"));

        Outcome first = hub.send(AnInvoice.batch(invoice.claim(1))).get(0).outcome();
        Outcome found = hub.find(AnInvoice.batch(invoice.claim(1))).get(0).outcome();
        Outcome second =
                hub.send(AnInvoice.batch(invoice.claim(1, true))).get(0).outcome();

        assertThat(first).isInstanceOf(Outcome.InDoubt.class);
        assertThat(found).isInstanceOf(Outcome.NotThere.class);
        assertThat(((Outcome.Delivered) second).targetId()).contains("+");
        assertThat(accountsIq.books.transactions)
                .extracting(row -> row.value("TransactionType").orElse("")
                        + row.value("ControlAmount").orElse(""))
                .containsExactly("SI123.00", "SN-49.20");
    }

    @Test
    void rowsThatNameNoDocumentAreSentAgainEachByItself() {
        Element nameless = Element.of(Answers.ROW, Answers.envelope("Failure", "TAX_CODE_DOES_NOT_EXIST", false));
        accountsIq.plan(SALES, Answers.rows(SALES, "Failure", List.of(nameless, nameless, nameless)));
        accountsIq.refuses = invoice ->
                invoice.value("ExternalReference").orElse("").equals("INV-1001") ? "TAX_CODE_DOES_NOT_EXIST" : null;

        List<Settlement> settlements = hub.send(AnInvoice.sales(3));

        assertThat(settlements).filteredOn(AccountsIqKameletsTest::delivered).hasSize(2);
        assertThat(code(settlements.get(1))).isEqualTo("ACCOUNTSIQ_TAX_CODE_DOES_NOT_EXIST");
        assertThat(accountsIq.operations()).filteredOn(SALES::equals).hasSize(4);
    }

    @Test
    void twoDocumentsInOnePlaceAreNeverUnderWayAtOnce() {
        List<Settlement> settlements = hub.send(AnInvoice.batch(
                AnInvoice.of(Kind.BILL, "N-1").claim(1),
                AnInvoice.of(Kind.BILL, "N-1").claim(2)));

        assertThat(delivered(settlements.get(0))).isTrue();
        assertThat(code(settlements.get(1))).isEqualTo("ONE_AT_A_TIME");
    }

    @Test
    void writesCarryTheLeaseAndTheTokenStandsInNoText() {
        hub.send(AnInvoice.sales(1));

        assertThat(last(SALES).lease()).isNotNull();
        assertThat(last(SALES).body()).contains("<AccessToken>token-1</AccessToken>");
        assertThat(last(SALES).toString()).doesNotContain("token-1");
        assertThat(last("GetPeriodList").lease()).isNull();
    }

    @Test
    void aMissingRightHoldsTheConnectionAndWhatWasNotSentWithIt() {
        accountsIq.refuses = document -> "NOT_AUTHORIZED";

        List<Settlement> settlements = hub.send(AnInvoice.batch(
                AnInvoice.of(Kind.BILL, "N-1").claim(1),
                AnInvoice.of(Kind.VENDOR_CREDIT, "N-2").claim(2)));

        assertThat(settlements)
                .allMatch(each -> each.outcome() instanceof Outcome.Held held && held.fault() == Fault.CREDENTIALS);
        assertThat(accountsIq.operations()).filteredOn(BILL::equals).hasSize(1);
    }

    @Test
    void aRefusedLoginWhileLookingUpIsSaidAloudAndTheClaimsStayInDoubt() {
        accountsIq.refusesLogin = true;

        assertThatThrownBy(() -> hub.find(AnInvoice.sales(2)))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(SignInRefusedException.class);
    }

    @Test
    void theTestSignsInAndMakesOneHarmlessRead() {
        assertThat(hub.test()).isEqualTo("OK");
        assertThat(accountsIq.operations()).containsExactly("TokenGet", "GetPeriodList");
    }

    @Test
    void aFailedTestSaysWhy() {
        accountsIq.plan("GetPeriodList", Answers.result("GetPeriodList", "Failure", "SECURITY_ACCESS_DENIED"));

        assertThatThrownBy(hub::test)
                .hasCauseInstanceOf(SignInRefusedException.class)
                .cause()
                .hasMessageContaining("SECURITY_ACCESS_DENIED");
    }

    @Test
    void anIntegratorsCallGetsTheResultAsXml() {
        String result = hub.call("GetCustomer", "<customerCode>CUST01</customerCode>");

        assertThat(result).startsWith("<GetCustomerResponse").contains("<CurrencyCode>EUR</CurrencyCode>");
        assertThat(ElementReader.read(result)).isPresent();
    }

    @Test
    void anIntegratorsCallFailsWithItsCause() {
        accountsIq.plan("GetCustomer", Answers.result("GetCustomer", "Failure", "ACCOUNT_CODE_MUST_BE_UPPER_CASE"));

        assertThatThrownBy(() -> hub.call("GetCustomer", "<customerCode>x</customerCode>"))
                .cause()
                .isInstanceOf(CausedException.class)
                .hasMessageContaining("ACCOUNT_CODE_MUST_BE_UPPER_CASE");
        assertThatThrownBy(() -> hub.call("GetCustomer", "<customerCode>x"))
                .cause()
                .hasMessageContaining("body must be the XML");
    }

    private OutsideRequest last(String operation) {
        return accountsIq.calls.stream()
                .filter(call -> call.operation().equals(operation))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static boolean delivered(Settlement settlement) {
        return settlement.outcome() instanceof Outcome.Delivered;
    }

    private static String code(Settlement settlement) {
        Outcome outcome = settlement.outcome();
        return outcome instanceof Outcome.Dead dead
                ? dead.cause().code()
                : outcome instanceof Outcome.InDoubt doubt
                        ? doubt.cause().code()
                        : ((Outcome.Retry) outcome).cause().code();
    }
}
