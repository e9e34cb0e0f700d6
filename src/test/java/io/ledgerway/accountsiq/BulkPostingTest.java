package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.document.Invoice.Kind;
import io.ledgerway.session.MovedSessions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents that go by a bulk operation, whose rows name none of them: whatever comes back, each is posted once. */
class BulkPostingTest {

    private static final String BULK = "CreateBatchPurchasesInvoiceBulkGetBackTransactionIDs";
    private static final String ONE = "CreateBatchPurchasesInvoiceGetBackTransactionID";
    private static final String LOOK = "GetTransactionsBy";

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

    @ParameterizedTest
    @EnumSource(names = {"SALES_CREDIT_NOTE", "BILL", "VENDOR_CREDIT"})
    void allOfAKindCostOneCallAndEachHasItsOwnTransaction(Kind kind) {
        List<Settlement> settlements = hub.send(documents(kind, 3));

        assertThat(settlements).extracting(BulkPostingTest::id).containsExactly("501", "502", "503");
        assertThat(accountsIq.operations())
                .filteredOn(name -> name.startsWith("CreateBatch"))
                .containsExactly(DocumentKind.of(kind).bulkOperation());
    }

    @Test
    void eachKindHasACallOfItsOwn() {
        hub.send(AnInvoice.batch(
                AnInvoice.of(Kind.BILL, "N-1").claim(1),
                AnInvoice.of(Kind.VENDOR_CREDIT, "N-2").claim(2),
                AnInvoice.of(Kind.BILL, "N-3").claim(3),
                AnInvoice.of(Kind.VENDOR_CREDIT, "N-4").claim(4)));

        assertThat(accountsIq.operations())
                .filteredOn(name -> name.startsWith("CreateBatch"))
                .containsExactly(BULK, "CreateBatchPurchasesDebitNoteBulkGetBackTransactionIDs");
        assertThat(accountsIq.books.transactions).hasSize(4);
    }

    @Test
    void oneRefusedAmongOthersIsDeadForItsOwnCauseAndALookUpTellsThatTheOthersAreThere() {
        refuse("N-2");

        List<Settlement> settlements = hub.send(documents(Kind.BILL, 3));

        assertThat(settlements.get(1).outcome()).isInstanceOf(Outcome.Dead.class);
        assertThat(id(settlements.get(0))).isEqualTo("501");
        assertThat(id(settlements.get(2))).isEqualTo("502");
        assertThat(accountsIq.operations()).filteredOn(LOOK::equals).hasSize(2);
        assertThat(accountsIq.operations()).doesNotContain(ONE);
    }

    @Test
    void allRefusedNeedNoLookUp() {
        accountsIq.refuses = document -> "TAX_CODE_DOES_NOT_EXIST";

        assertThat(hub.send(documents(Kind.BILL, 3))).allMatch(each -> each.outcome() instanceof Outcome.Dead);
        assertThat(accountsIq.operations()).filteredOn(LOOK::equals).hasSize(1);
        assertThat(accountsIq.operations()).filteredOn(BULK::equals).hasSize(1);
    }

    @Test
    void rowsInAnotherOrderLeadNobodyAstray() {
        accountsIq.order = backwards();
        refuse("N-1");

        List<Settlement> settlements = hub.send(documents(Kind.BILL, 3));

        assertThat(settlements.get(0).outcome()).isInstanceOf(Outcome.Dead.class);
        assertThat(id(settlements.get(1))).isEqualTo("501");
        assertThat(id(settlements.get(2))).isEqualTo("502");
        assertThat(accountsIq.operations()).filteredOn(ONE::equals).hasSize(1);
        assertThat(accountsIq.books.transactions).hasSize(2);
    }

    @Test
    void whereRowsAreNotTrustedToBeInOrderTheIdsComeFromALookUp() {
        entity.values.put("bulk-rows-in-order", "false");
        accountsIq.order = backwards();

        assertThat(hub.send(documents(Kind.BILL, 3)))
                .extracting(BulkPostingTest::id)
                .containsExactly("501", "502", "503");
    }

    @Test
    void successWithARowMissingIsLookedUpAndNothingIsSentTwice() {
        accountsIq.order = rows -> rows.subList(0, 2);

        assertThat(hub.send(documents(Kind.BILL, 3)))
                .extracting(BulkPostingTest::id)
                .containsExactly("501", "502", "503");
        assertThat(accountsIq.books.transactions).hasSize(3);
    }

    @Test
    void whatIsToldAsDoneAndCannotBeSeenStaysInDoubt() {
        accountsIq.plan(BULK, Answers.bulk(BULK, List.of(done(0), done(0))));

        List<Settlement> settlements = hub.send(documents(Kind.BILL, 2));

        assertThat(settlements).allMatch(each -> each.outcome() instanceof Outcome.InDoubt);
        assertThat(accountsIq.operations()).doesNotContain(ONE);
    }

    @Test
    void anUnclearRowKeepsAllThatCannotBeSeenInDoubt() {
        accountsIq.plan(
                BULK,
                Answers.bulk(
                        BULK,
                        List.of(
                                Answers.bulkRow("Unknown", "UNKNOWN", -1),
                                Answers.bulkRow("Failure", "TAX_CODE_DOES_NOT_EXIST", -1))));

        assertThat(hub.send(documents(Kind.BILL, 2))).allMatch(each -> each.outcome() instanceof Outcome.InDoubt);
        assertThat(accountsIq.operations()).doesNotContain(ONE);
    }

    @Test
    void aRefusalWithoutRowsIsFollowedByALookUpAndEachIsSentByItself() {
        accountsIq.plan(BULK, Answers.result(BULK, "Failure", "TAX_CODE_DOES_NOT_EXIST"));

        assertThat(hub.send(documents(Kind.BILL, 2)))
                .extracting(BulkPostingTest::id)
                .containsExactly("501", "502");
        assertThat(accountsIq.operations()).filteredOn(ONE::equals).hasSize(2);
    }

    @Test
    void aRefusalWithoutRowsThatPostedAllTheSameDoublesNothing() {
        accountsIq.executes = true;
        accountsIq.plan(BULK, Answers.result(BULK, "Failure", "TAX_CODE_DOES_NOT_EXIST"));

        assertThat(hub.send(documents(Kind.BILL, 2)))
                .extracting(BulkPostingTest::id)
                .containsExactly("501", "502");
        assertThat(accountsIq.operations()).doesNotContain(ONE);
    }

    @Test
    void aBusyAnswerIsTriedAgainOnlyOnceTheDocumentsAreSeenNotToBeThere() {
        accountsIq.plan(BULK, Answers.result(BULK, "Failure", "JOB_RUNNING"));

        assertThat(hub.send(documents(Kind.BILL, 2))).allMatch(each -> each.outcome() instanceof Outcome.Retry);
        assertThat(accountsIq.operations()).filteredOn(LOOK::equals).hasSize(2);
    }

    @Test
    void aLookUpThatFailsLeavesAllInDoubt() {
        refuse("N-2");
        hub.send(documents(Kind.BILL, 1));
        accountsIq.plan(LOOK, Answers.status(503, "<html>maintenance</html>"));

        assertThat(hub.send(AnInvoice.batch(
                        AnInvoice.of(Kind.BILL, "N-2").claim(2),
                        AnInvoice.of(Kind.BILL, "N-3").claim(3))))
                .allMatch(each -> each.outcome() instanceof Outcome.InDoubt);
    }

    @Test
    void aLostAnswerPutsTheWholeCallInDoubtAndIsLookedUpByReference() {
        accountsIq.executes = true;
        accountsIq.plan(BULK, OutsideAnswer.failed(Failure.LOST, "read timed out"));

        assertThat(hub.send(documents(Kind.BILL, 2))).allMatch(each -> each.outcome() instanceof Outcome.InDoubt);
        assertThat(hub.find(documents(Kind.BILL, 2)))
                .extracting(BulkPostingTest::id)
                .containsExactly("501", "502");
    }

    private void refuse(String reference) {
        accountsIq.refuses = document ->
                document.value("ExternalReference").orElse("").equals(reference) ? "TAX_CODE_DOES_NOT_EXIST" : null;
    }

    private static UnaryOperator<List<Element>> backwards() {
        return rows -> {
            List<Element> turned = new ArrayList<>(rows);
            Collections.reverse(turned);
            return turned;
        };
    }

    private static Element done(int id) {
        return Answers.bulkRow("Success", "SUCCESS", id);
    }

    private static Batch documents(Kind kind, int count) {
        return AnInvoice.batch(IntStream.rangeClosed(1, count)
                .mapToObj(id -> AnInvoice.of(kind, "N-" + id).claim(id))
                .toArray(Claim[]::new));
    }

    private static String id(Settlement settlement) {
        return settlement.outcome() instanceof Outcome.Delivered delivered
                ? delivered.targetId()
                : settlement.outcome().toString();
    }
}
