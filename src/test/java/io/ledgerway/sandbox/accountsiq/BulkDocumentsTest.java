package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testing.AccountsIqDescription;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Many batch documents in a call: each is judged by itself. */
class BulkDocumentsTest {

    private final Visit visit = Visit.signedIn(Version.V2_0);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    static Stream<Arguments> bulksAndVersions() {
        return Bulk.all().flatMap(bulk -> Stream.of(Version.values()).map(version -> Arguments.of(bulk, version)));
    }

    static Stream<Bulk> bulks() {
        return Bulk.all();
    }

    @ParameterizedTest
    @MethodSource("bulksAndVersions")
    void ofSeveralDocumentsOneIsRefusedAndTheOthersAreCreated(Bulk bulk, Version version) {
        visit.signIn(version);
        judgeByTheVendorsDescription();

        Said said = visit.call(bulk.telling(), bulk.of(bulk.document("A-1"), bulk.lost("A-2"), bulk.document("A-3")));

        assertThat(said.outcome()).isEqualTo("Failure " + bulk.lostCode());
        assertThat(said.result("HasExpired")).isEqualTo("false");
        assertThat(Bulk.statuses(said)).containsExactly("Success", "Failure", "Success");
        assertThat(Bulk.codes(said)).containsExactly("SUCCESS", bulk.lostCode(), "SUCCESS");
        assertThat(Bulk.ids(said)).containsExactly("1001", "-1", "1002");
        assertThat(iq.books().documents(bulk.kind()))
                .extracting(BookedDocument::externalReference)
                .containsExactly("A-1", "A-3");
        assertThat(iq.books().documents()).hasSize(2);
        assertThat(iq.calls().of(bulk.telling())).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("bulks")
    void whereAllAreFineSoIsTheWhole(Bulk bulk) {
        Said said = visit.call(bulk.telling(), bulk.fine("A-1", "A-2"));

        assertThat(said.outcome()).isEqualTo("Success SUCCESS");
        assertThat(said.nodes("*/*/Result/WSResultStatus"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.children())
                        .extracting(XmlNode::name)
                        .containsExactly("Status", "ErrorCode", "HasExpired"));
        assertThat(Bulk.ids(said)).containsExactly("1001", "1002");
    }

    @ParameterizedTest
    @MethodSource("bulks")
    void theOtherOperationTellsNoIds(Bulk bulk) {
        judgeByTheVendorsDescription();

        Said said = visit.call(bulk.silent(), bulk.of(bulk.lost("A-1"), bulk.document("A-2")));

        assertThat(said.outcome()).isEqualTo("Failure " + bulk.lostCode());
        assertThat(Bulk.statuses(said)).containsExactly("Failure", "Success");
        assertThat(said.nodes("*").get(0).children()).hasSize(1);
        assertThat(iq.books().byReference("A-2")).hasSize(1);
    }

    @Test
    void whereNoneIsFineTheFirstCodeIsTheWholes() {
        Said said = visit.call(
                Bulk.SALES.telling(),
                Bulk.SALES.of(Xml.invoice("A-1").with("ExchangeRate", "0"), Bulk.SALES.lost("A-2")));

        assertThat(said.outcome()).isEqualTo("Failure EXCHANGE_RATE_IS_NEGATIVE_OR_ZERO");
        assertThat(Bulk.codes(said))
                .containsExactly("EXCHANGE_RATE_IS_NEGATIVE_OR_ZERO", "CUSTOMER_CODE_DOES_NOT_EXIST");
        assertThat(said.all("*/*/Result/WSResultStatus/ErrorMessage"))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).isNotBlank());
        assertThat(Bulk.ids(said)).containsExactly("-1", "-1");
        assertThat(iq.books().documents()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.ledgerway.sandbox.accountsiq.BatchRulesTest#documents")
    void theRulesAreThoseForOneDocument(String code, UnaryOperator<Xml> broken) {
        Said said = visit.call(
                Bulk.SALES.telling(),
                Bulk.SALES.of(Xml.invoice("A-1"), broken.apply(Xml.invoice("A-2")), Xml.invoice("A-3")));

        assertThat(Bulk.codes(said)).containsExactly("SUCCESS", code, "SUCCESS");
        assertThat(Bulk.ids(said)).containsExactly("1001", "-1", "1002");
    }

    @Test
    void aDocumentThatIsNilIsRefusedByItself() {
        judgeByTheVendorsDescription();

        Said said = visit.call(
                Bulk.SALES.telling(), Bulk.SALES.of("<BatchSalesInvoice xsi:nil=\"true\" />", Xml.invoice("A-2")));

        assertThat(Bulk.codes(said)).containsExactly("BATCH_PROCESSING_INVOICE_IS_NULL", "SUCCESS");
        assertThat(Bulk.ids(said)).containsExactly("-1", "1001");
    }

    @ParameterizedTest
    @MethodSource("bulks")
    void aBulkOfNothingIsRefused(Bulk bulk) {
        for (String nothing : new String[] {bulk.of(), ""}) {
            Said said = visit.call(bulk.telling(), nothing);

            assertThat(said.outcome()).isEqualTo("Failure BATCH_PROCESSING_INVOICE_IS_NULL");
            assertThat(said.has("*/*/Result")).isFalse();
            assertThat(said.has("*/transactionIDs")).isFalse();
        }
        assertThat(iq.books().documents()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bulks")
    void anItemOfAnotherNameIsAFaultUnlessReadingIsLenient(Bulk bulk) {
        String documents = bulk.of(bulk.document("A-1"), bulk.document("A-2").as("Invoice"));

        Said said = visit.call(bulk.telling(), documents);

        assertThat(said.status()).isEqualTo(500);
        assertThat(said.text())
                .contains("Invoice is not expected")
                .contains("Expected: " + bulk.kind().wireType());
        assertThat(iq.books().documents()).isEmpty();

        iq.habits().set(Habit.LENIENT_READING, true);
        assertThat(Bulk.ids(visit.call(bulk.telling(), documents))).containsExactly("1001");
        assertThat(iq.books().byReference("A-2")).isEmpty();
    }

    @Test
    void anArrayOfAnotherNameIsAFaultOrLeavesNothing() {
        String documents = "<creditNotes>" + Xml.invoice("A-1") + "</creditNotes>";
        assertThat(visit.call(Bulk.SALES.telling(), documents).status()).isEqualTo(500);

        iq.habits().set(Habit.LENIENT_READING, true);
        assertThat(visit.call(Bulk.SALES.telling(), documents).outcome())
                .isEqualTo("Failure BATCH_PROCESSING_INVOICE_IS_NULL");
        assertThat(iq.books().documents()).isEmpty();
    }

    @Test
    void anElementOutOfOrderIsAFaultAndNothingOfTheBulkIsExecuted() {
        Xml swapped = Xml.invoice("A-2").without("CustomerCode").with("CustomerCode", "MOSEVANG");

        Said said = visit.call(Bulk.SALES.telling(), Bulk.SALES.of(Xml.invoice("A-1"), swapped));

        assertThat(said.status()).isEqualTo(500);
        assertThat(iq.books().documents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"V1_1, WS_INVALIDTOKEN", "V2_0, OAUTH_INTEGRATION_APPS_TOKEN_EXPIRED"})
    void anEndedTokenLeavesNeitherRowsNorIds(Version version, String code) {
        visit.signIn(version);
        iq.control().expireTokens();

        Said said = visit.call(Bulk.SALES.telling(), Bulk.SALES.fine("A-1", "A-2"));

        assertThat(said.outcome()).isEqualTo("Failure " + code);
        assertThat(said.result("HasExpired")).isEqualTo("true");
        assertThat(said.has("*/*/Result")).isFalse();
        assertThat(said.has("*/transactionIDs")).isFalse();
        assertThat(iq.books().documents()).isEmpty();
        visit.signIn(version);
        assertThat(visit.call(Bulk.SALES.telling(), Bulk.SALES.fine("A-1", "A-2"))
                        .outcome())
                .isEqualTo("Success SUCCESS");
    }

    @Test
    void noDuplicateIsNoticedNotEvenWithinABulk() {
        Bulk bills = new Bulk(DocumentKind.PURCHASES_INVOICE);

        assertThat(visit.call(bills.telling(), bills.fine("A-1", "A-1")).outcome())
                .isEqualTo("Success SUCCESS");
        assertThat(iq.books().repeatedReferences()).containsEntry("PI TIMBER A-1", 2);
    }

    @Test
    void aClosedPeriodRefusesItsOwnDocumentsOnly() {
        iq.control().closePeriod("2026-03", true);

        Said said = visit.call(
                Bulk.SALES.telling(),
                Bulk.SALES.of(Xml.invoice("A-1"), Xml.invoice("A-2").with("InvoiceDate", "2026-04-01T00:00:00")));

        assertThat(Bulk.codes(said)).containsExactly("DATE_IS_OUT_OF_RANGE", "SUCCESS");
        assertThat(Bulk.ids(said)).containsExactly("-1", "1001");
    }

    @Test
    void rowsMayBeCreatedWhileTheWholeIsASuccess() {
        iq.habits().set(Habit.WRITES_SAY_CREATED, true);

        Said said = visit.call(Bulk.SALES.telling(), Bulk.SALES.fine("A-1", "A-2"));

        assertThat(said.outcome()).isEqualTo("Success SUCCESS");
        assertThat(Bulk.statuses(said)).containsExactly("Created", "Created");
    }

    private void judgeByTheVendorsDescription() {
        iq.check((version, envelope) ->
                AccountsIqDescription.of(version.number()).flatMap(description -> description.problem(envelope)));
    }
}
