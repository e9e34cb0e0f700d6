package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.Fault.Kind;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to a bulk that do not tell, or do not tell plainly, what became of its documents. */
class BulkInDoubtTest {

    private static final Bulk BULK = new Bulk(DocumentKind.SALES_CREDIT_NOTE);

    private final Visit visit = Visit.signedIn(Version.V2_0);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_BEFORE, Unknown UNKNOWN, 0",
        "UNKNOWN_HALFWAY, Unknown UNKNOWN, 2",
        "UNKNOWN_AFTER, Unknown UNKNOWN, 5",
        "IN_PROGRESS_BEFORE, InProgress UNKNOWN, 0",
        "IN_PROGRESS_AFTER, InProgress UNKNOWN, 5",
        "GENERAL_ERROR_AFTER, Failure GENERAL_TRANSACTION_UNKNOWN_ERROR, 5",
        "THROTTLED, Failure OAUTH_INTEGRATION_APPS_TOO_MANY_API_CALLS, 0",
        "BUSY, Failure OTHER_OPERATION_IN_PROGRESS_RETRY_LATER, 0",
        "NO_ID, Success SUCCESS, 5"
    })
    void theWholeMayBeAnsweredWithNeitherRowsNorIds(Quirk quirk, String outcome, int booked) {
        iq.quirks().once(BULK.telling(), quirk);

        Said said = five();

        assertThat(said.outcome()).isEqualTo(outcome);
        assertThat(said.has("*/*/Result")).isFalse();
        assertThat(said.has("*/transactionIDs")).isFalse();
        assertBooked(booked);
    }

    @ParameterizedTest
    @CsvSource({"FAULT_BEFORE, 0", "FAULT_HALFWAY, 2", "FAULT_AFTER, 5"})
    void aServerFaultMayLeaveNoneHalfOrAll(Quirk quirk, int booked) {
        iq.quirks().once(BULK.telling(), quirk);

        Said said = five();

        assertThat(said.status()).isEqualTo(500);
        assertThat(said.at("Fault/faultcode")).isEqualTo("soap:Server");
        assertBooked(booked);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_HALFWAY", "FAULT_HALFWAY"})
    void halfOfOneDocumentIsNone(Quirk quirk) {
        iq.quirks().once(BULK.telling(), quirk);
        visit.call(BULK.telling(), BULK.fine("A-1"));
        assertBooked(0);

        iq.quirks().once(Visit.POST_PAY, quirk);
        visit.post(Xml.invoice("A-1"));
        assertBooked(0);
    }

    @Test
    void aLostAnswerLeavesAllALostCallNoneAndADeathHalfwayTheFirstHalf() {
        iq.faults().once(BULK.telling(), Fault.of(Kind.LOST_BEFORE));
        assertThatThrownBy(this::five).isInstanceOf(UncheckedIOException.class);
        assertBooked(0);

        iq.quirks().once(BULK.telling(), Quirk.UNKNOWN_HALFWAY);
        iq.faults().once(BULK.telling(), Fault.of(Kind.LOST_AFTER));
        assertThatThrownBy(this::five).isInstanceOf(UncheckedIOException.class);
        assertBooked(2);

        iq.faults().once(BULK.telling(), Fault.of(Kind.LOST_AFTER));
        assertThatThrownBy(this::five).isInstanceOf(UncheckedIOException.class);
        assertBooked(7);
    }

    @Test
    void halfOfAPluralPostingIsPostedToo() {
        iq.quirks().once(Visit.POST_PAY + "s", Quirk.UNKNOWN_HALFWAY);

        Said said = visit.call(
                Visit.POST_PAY + "s",
                Xml.of("queries")
                        .raw("1", Xml.query(Xml.invoice("A-1")).toString())
                        .raw("2", Xml.query(Xml.invoice("A-2")).toString()));

        assertThat(said.outcome()).isEqualTo("Unknown UNKNOWN");
        assertBooked(1);
    }

    @Test
    void rowsMayComeWithoutIds() {
        iq.quirks().once(BULK.telling(), Quirk.IDS_MISSING);

        Said said = five();

        assertThat(said.outcome()).isEqualTo("Success SUCCESS");
        assertThat(Bulk.statuses(said)).hasSize(5).containsOnly("Success");
        assertThat(said.has("*/transactionIDs")).isFalse();
        assertBooked(5);
    }

    @Test
    void aSinglePostingMayTellItsNumberWithoutItsId() {
        iq.quirks().once(null, Quirk.IDS_MISSING);

        Said said = visit.call(
                "CreateBatchSalesInvoiceGetBackTransactionID",
                Xml.invoice("A-1").as("inv"));

        assertThat(said.result("Result")).isEqualTo("1");
        assertThat(said.at("*/transactionID")).isEqualTo("-1");
    }

    @Test
    void aRowMayBeMissingWithItsIdOrWithoutIt() {
        iq.quirks().once(BULK.telling(), Quirk.ROW_MISSING);
        Said last = oneRefused();
        assertThat(Bulk.statuses(last)).containsExactly("Failure", "Success");
        assertThat(Bulk.ids(last)).containsExactly("-1", "1001");

        iq.quirks().once(BULK.telling(), Quirk.FIRST_ROW_MISSING);
        Said first = oneRefused();
        assertThat(Bulk.statuses(first)).containsExactly("Success", "Success");
        assertThat(Bulk.ids(first)).containsExactly("-1", "1003", "1004");
        assertThat(first.result("Status")).isEqualTo("Failure");
        assertBooked(4);
    }

    @Test
    void theLastRowMayBeUnknown() {
        iq.quirks().once(BULK.telling(), Quirk.ROW_UNKNOWN_AFTER);

        Said said = five();

        assertThat(said.outcome()).isEqualTo("Failure UNKNOWN");
        assertThat(Bulk.statuses(said)).containsExactly("Success", "Success", "Success", "Success", "Unknown");
        assertThat(Bulk.ids(said)).containsExactly("1001", "1002", "1003", "1004", "-1");
        assertBooked(5);
    }

    @Test
    void whereTheOnlyRowIsMissingTheResultIsAbsentOrEmpty() {
        iq.quirks().once(null, Quirk.ROW_MISSING);
        assertThat(visit.call(BULK.telling(), BULK.fine("A-1")).has("*/*/Result"))
                .isFalse();

        iq.habits().set(Habit.NONE_IS_EMPTY_RESULT, true);
        iq.quirks().once(null, Quirk.ROW_MISSING);
        Said said = visit.call(BULK.telling(), BULK.fine("A-2"));
        assertThat(said.has("*/*/Result")).isTrue();
        assertThat(said.has("*/*/Result/*")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 50})
    void shuffledRowsAndIdsStayTogetherAndNoneKeepsItsPlace(int documents) {
        iq.habits().set(Habit.BULK_ROWS_SHUFFLED, true);
        String[] references =
                IntStream.range(1, documents).mapToObj(i -> "A-" + i).toArray(String[]::new);
        Object[] sent = IntStream.range(0, documents)
                .mapToObj(i -> i == 0 ? BULK.lost("LOST") : BULK.document(references[i - 1]))
                .toArray();

        Said said = visit.call(BULK.telling(), BULK.of(sent));

        List<String> statuses = Bulk.statuses(said);
        List<String> ids = Bulk.ids(said);
        assertThat(statuses).hasSize(documents).containsOnlyOnce("Failure");
        assertThat(ids.indexOf("-1")).isEqualTo(statuses.indexOf("Failure")).isPositive();
        assertThat(ids).hasSize(documents).doesNotHaveDuplicates();
        assertThat(IntStream.range(1, documents))
                .allSatisfy(i -> assertThat(ids.get(i)).isNotEqualTo(String.valueOf(1000 + i)));
        assertThat(iq.books().documents())
                .extracting(BookedDocument::externalReference)
                .containsExactly(references);
    }

    @Test
    void theRowsOfAPluralPostingAreShuffledByAHabitOfTheirOwn() {
        iq.habits().set(Habit.ROWS_SHUFFLED, true);

        assertThat(Bulk.ids(five())).containsExactly("1001", "1002", "1003", "1004", "1005");
    }

    @Test
    void whatWasPostedMayBeHiddenForAWhile() {
        iq.habits().set("visible-after", "2s");
        five();
        String query = "<query><ExternalReference>A-1</ExternalReference></query>";
        assertThat(visit.call("GetTransactionsByExternalReference", query).has("*/*/Result/*"))
                .isFalse();

        visit.clock.move(Duration.ofSeconds(2));
        assertThat(visit.call("GetTransactionsByExternalReference", query)
                        .all("*/*/Result/WSTransactionSummary/TransactionID"))
                .containsExactly("1001");
    }

    @Test
    void rowsMayHoldElementsThatNoContractKnows() {
        iq.habits().set(Habit.ADDS_UNKNOWN_ELEMENTS, true);

        Said said = five();

        assertThat(said.all("*/*/Result/WSResultStatus/AddedLater")).hasSize(5);
        assertThat(Bulk.ids(said)).hasSize(5);
    }

    @Test
    void aBulkCountsAsOneCallOfTheRate() {
        iq.habits().set("calls-per-minute", 2);
        five();
        five();

        Said third = five();

        assertThat(third.outcome()).isEqualTo("Failure OAUTH_INTEGRATION_APPS_RATE_LIMIT_REACHED");
        assertThat(third.has("*/*/Result")).isFalse();
        assertThat(third.has("*/transactionIDs")).isFalse();
        assertThat(iq.calls().of(BULK.telling())).isEqualTo(3);
        assertBooked(10);
    }

    @Test
    void aUserWithoutTheRightPostsNothing() {
        iq.habits().set(Habit.USER_MAY_WRITE, false);

        assertThat(five().outcome()).isEqualTo("Failure NOT_AUTHORIZED");
        assertBooked(0);
    }

    private Said five() {
        return visit.call(BULK.telling(), BULK.fine("A-1", "A-2", "A-3", "A-4", "A-5"));
    }

    private Said oneRefused() {
        return visit.call(BULK.telling(), BULK.of(BULK.lost("A-1"), BULK.document("A-2"), BULK.document("A-3")));
    }

    private void assertBooked(int documents) {
        assertThat(iq.books().documents()).hasSize(documents);
    }
}
