package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.accountsiq.PlannedDocument.Key;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice.Kind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostingAnswerReaderTest {

    private static final String SALES = "PostPayAndAllocateSalesInvoices";
    private static final String BILL = "CreateBatchPurchasesInvoiceGetBackTransactionID";

    @ParameterizedTest
    @CsvSource({
        "Success, SUCCESS, 7, Delivered",
        "Created, SUCCESS, 7, Delivered",
        "Success, SUCCESS, -1, InDoubt",
        "Success, SUCCESS, 0, InDoubt",
        "Created, SUCCESS, '', InDoubt",
        "Unknown, UNKNOWN, -1, InDoubt",
        "Unknown, UNKNOWN, 7, InDoubt",
        "InProgress, SUCCESS, 7, InDoubt",
        "Failure, TAX_CODE_DOES_NOT_EXIST, -1, Dead",
        "Failure, TAX_CODE_DOES_NOT_EXIST, 7, InDoubt",
        "Failure, SOMETHING_NEW, -1, Dead",
        "Failure, DATE_IS_OUT_OF_RANGE, -1, Dead",
        "Failure, INVOICE_NUMBER_NOT_UNIQUE, -1, InDoubt",
        "Failure, JOB_RUNNING, -1, Retry",
        "Failure, NOT_AUTHORIZED, -1, Held",
        "Conflicted, OUTDATED_RECORD, -1, Retry",
        "Sent, SUCCESS, 7, InDoubt"
    })
    void aSingleAnswerHasItsIdBesideTheResult(String status, String code, String id, String outcome) {
        OutsideAnswer answer = Answers.response(
                BILL,
                Element.of(BILL + "Result", Answers.envelope(status, code, false, Element.text("Result", "PI-7"))),
                Element.text("transactionID", id));

        PostingAnswers read = PostingAnswerReader.one(
                answered(BILL, answer), planned(Kind.BILL, 1).get(0));

        assertThat(read.outcomes().get(new Key(1, 0)).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void rowsAreMatchedByOurReferenceInAnyOrder() {
        PostingAnswers read = sales(
                3,
                Answers.row("Failure", "TAX_CODE_DOES_NOT_EXIST", 0, "ACIQ-2"),
                Answers.row("Created", "SUCCESS", 9, "ACIQ-3"),
                Answers.row("Success", "SUCCESS", 8, "ACIQ-1"));

        assertThat(read.outcomes().get(new Key(1, 0))).isEqualTo(new Outcome.Delivered("8"));
        assertThat(read.outcomes().get(new Key(2, 0))).isInstanceOf(Outcome.Dead.class);
        assertThat(read.outcomes().get(new Key(3, 0))).isEqualTo(new Outcome.Delivered("9"));
    }

    @Test
    void theOneRowThatNamesNobodyBelongsToTheOneDocumentThatIsLeft() {
        PostingAnswers read = sales(
                2, Answers.row("Success", "SUCCESS", 8, "ACIQ-1"), nameless("Failure", "TAX_CODE_DOES_NOT_EXIST"));

        assertThat(read.outcomes().get(new Key(2, 0))).isInstanceOf(Outcome.Dead.class);
    }

    @Test
    void severalThatNameNobodyGoApartOnlyWhenAllWereSurelyRefused() {
        Element refused = nameless("Failure", "TAX_CODE_DOES_NOT_EXIST");

        assertThat(sales(2, refused, refused).apart()).containsExactlyInAnyOrder(new Key(1, 0), new Key(2, 0));
        assertThat(sales(2, refused, nameless("Unknown", "UNKNOWN")).outcomes().values())
                .hasSize(2)
                .allMatch(Outcome.InDoubt.class::isInstance);
        assertThat(sales(3, refused, refused).outcomes().values())
                .hasSize(3)
                .allMatch(Outcome.InDoubt.class::isInstance);
    }

    static Stream<Arguments> withoutRows() {
        return Stream.of(
                Arguments.of("Success", "SUCCESS", "InDoubt"),
                Arguments.of("Unknown", "UNKNOWN", "InDoubt"),
                Arguments.of("Failure", "UNKNOWN", "InDoubt"),
                Arguments.of("Failure", "JOB_RUNNING", "Retry"),
                Arguments.of("Failure", "READ_ONLY", "Held"),
                Arguments.of("Failure", "TAX_CODE_DOES_NOT_EXIST", "apart"),
                Arguments.of("Failure", "INVOICE_EXTERNAL_REFERENCE_ALREADY_EXISTS", "apart"),
                Arguments.of("Failure", "DATE_IS_OUT_OF_RANGE", "apart"));
    }

    @ParameterizedTest
    @MethodSource
    void withoutRows(String status, String code, String outcome) {
        PostingAnswers read = PostingAnswerReader.sales(
                answered(SALES, Answers.result(SALES, status, code)), planned(Kind.SALES_INVOICE, 2));

        if (outcome.equals("apart")) {
            assertThat(read.apart()).hasSize(2);
            assertThat(read.outcomes()).isEmpty();
        } else {
            assertThat(read.outcomes().values())
                    .hasSize(2)
                    .allMatch(each -> each.getClass().getSimpleName().equals(outcome));
        }
    }

    @Test
    void aSingleDocumentWithoutARowTakesTheOuterStatus() {
        PostingAnswers read = PostingAnswerReader.sales(
                answered(SALES, Answers.result(SALES, "Failure", "TAX_CODE_DOES_NOT_EXIST")),
                planned(Kind.SALES_INVOICE, 1));

        assertThat(read.outcomes().values()).singleElement().isInstanceOf(Outcome.Dead.class);
    }

    @Test
    void anEmptyResultIsAsGoodAsNone() {
        PostingAnswers read = PostingAnswerReader.sales(
                answered(SALES, Answers.rows(SALES, "Success", List.of())), planned(Kind.SALES_INVOICE, 1));

        assertThat(read.outcomes().values()).singleElement().isInstanceOf(Outcome.InDoubt.class);
    }

    private static PostingAnswers sales(int sent, Element... rows) {
        return PostingAnswerReader.sales(
                answered(SALES, Answers.rows(SALES, "Failure", List.of(rows))), planned(Kind.SALES_INVOICE, sent));
    }

    private static Element nameless(String status, String code) {
        return Element.of(Answers.ROW, Answers.envelope(status, code, false));
    }

    private static Reply.Answered answered(String operation, OutsideAnswer answer) {
        return (Reply.Answered) ReplyReader.read(answer, operation, "posting");
    }

    private static List<PlannedDocument> planned(Kind kind, int documents) {
        InvoicePlans plans = new InvoicePlans(AnInvoice::map, new TestEntity().settings());
        return IntStream.rangeClosed(1, documents)
                .mapToObj(id -> plans.of(AnInvoice.of(kind, "N-" + id).claim(id))
                        .documents()
                        .get(0))
                .toList();
    }
}
