package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookUpTest {

    private static final String ROW = "*/*/Result/WSTransactionSummary/";

    private final Visit visit = Visit.signedIn(Version.V1_1);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void aPostedDocumentIsFoundByItsReference() {
        visit.post(Xml.invoice("A-1"));

        Said said = found("A-1", "");

        assertThat(said.at(ROW + "TransactionID")).isEqualTo("1001");
        assertThat(said.at(ROW + "AccountCode")).isEqualTo("MOSEVANG");
        assertThat(said.at(ROW + "TransactionType")).isEqualTo("SI");
        assertThat(said.at(ROW + "IsBatchInvoiceOrNote")).isEqualTo("true");
        assertThat(said.at(ROW + "InvoiceID")).isEqualTo("0");
        assertThat(said.at(ROW + "ControlAmount")).isEqualTo("125.00");
        assertThat(said.at(ROW + "TransactionDate")).isEqualTo("2026-03-31T00:00:00");
        assertThat(said.at(ROW + "PeriodName")).isEqualTo("2026-03");
        assertThat(said.at(ROW + "IsReversed")).isEqualTo("false");
        assertThat(said.all(ROW + "LineDetails/WSTransactionDetail/Amount"))
                .containsExactly("125.00", "100.00", "25.00");
    }

    @Test
    void nothingFoundIsASuccessWithoutOrWithAnEmptyResult() {
        assertThat(found("A-1", "").outcome()).isEqualTo("Success SUCCESS");
        assertThat(found("A-1", "").has("*/*/Result")).isFalse();

        iq.habits().set(Habit.NONE_IS_EMPTY_RESULT, true);
        assertThat(found("A-1", "").has("*/*/Result")).isTrue();
        assertThat(found("A-1", "").has("*/*/Result/*")).isFalse();
    }

    @Test
    void aQueryWithoutReferenceIsRefused() {
        assertThat(visit.call("GetTransactionsByExternalReference", "<query />").outcome())
                .isEqualTo("Failure INVALID_QUERY_MISSING_EXTERNAL_REFERENCE");
    }

    @Test
    void filtersNarrowTheSearch() {
        visit.post(Xml.invoice("A-1"));
        String id = visit.call("GetCustomer", "<customerCode>MOSEVANG</customerCode>")
                .result("Result/AccountID");

        assertThat(hits("A-1", "<TypesFilter><string>SI</string></TypesFilter>"))
                .isEqualTo(1);
        assertThat(hits("A-1", "<TypesFilter><string>PI</string></TypesFilter>"))
                .isZero();
        assertThat(hits("A-1", "<AccountIDsFilter><int>" + id + "</int></AccountIDsFilter>"))
                .isEqualTo(1);
        assertThat(hits("A-1", "<AccountIDsFilter><int>999</int></AccountIDsFilter>"))
                .isZero();
        assertThat(hits("A-1", "<TransactionIDsFilter><int>1001</int></TransactionIDsFilter>"))
                .isEqualTo(1);
        assertThat(hits("A-1", "<FromDate>2026-03-31T00:00:00</FromDate><ToDate>2026-03-31T00:00:00</ToDate>"))
                .isEqualTo(1);
        assertThat(hits("A-1", "<FromDate>2026-04-01T00:00:00</FromDate>")).isZero();
        assertThat(hits("A-1", "<FromDate>0001-01-01T00:00:00</FromDate><ToDate>0001-01-01T00:00:00</ToDate>"))
                .isEqualTo(1);
        assertThat(hits("A-1", "<DepartmentIDsFilter><string>BUILD</string></DepartmentIDsFilter>"))
                .isZero();
    }

    @Test
    void theMatchIsExactUnlessSwitched() {
        visit.post(Xml.invoice("A-1"));
        visit.post(Xml.invoice("A-12"));
        assertThat(hits("a-1 ", "")).isZero();

        iq.habits().set("reference-match", "loose");
        assertThat(hits("a-1 ", "")).isEqualTo(1);

        iq.habits().set("reference-match", "prefix");
        assertThat(hits("A-1", "")).isEqualTo(2);
    }

    @Test
    void aDocumentMayBeSeenLateButIsInTheBooksAtOnce() {
        iq.habits().set("visible-after", "3s");
        visit.post(Xml.invoice("A-1"));

        assertThat(hits("A-1", "")).isZero();
        assertThat(visit.call("GetTransaction", "<transactionID>1001</transactionID>")
                        .outcome())
                .isEqualTo("Failure TRANSACTION_ID_DOES_NOT_EXIST");
        assertThat(iq.books().byReference("A-1")).hasSize(1);

        visit.clock.move(Duration.ofSeconds(3));
        assertThat(hits("A-1", "")).isEqualTo(1);
    }

    @Test
    void aReversedDocumentSaysSo() {
        visit.post(Xml.invoice("A-1"));

        iq.control().reverse(1001);

        assertThat(found("A-1", "").at(ROW + "IsReversed")).isEqualTo("true");
    }

    @Test
    void theControlAmountMayBeSignedAndIsGivenInBaseCurrencyToo() {
        visit.post(Xml.invoice("G-1").with("CustomerCode", "HARTWELL").with("ExchangeRate", "0.86"));
        assertThat(found("G-1", "").at(ROW + "ControlBCAmount")).isEqualTo("145.35");
        iq.control().post(DocumentKind.SALES_CREDIT_NOTE, creditNote());
        assertThat(found("C-1", "").at(ROW + "ControlAmount")).isEqualTo("10.00");

        iq.habits().set(Habit.CONTROL_AMOUNT_SIGNED, true);
        assertThat(found("C-1", "").at(ROW + "ControlAmount")).isEqualTo("-10.00");
        assertThat(found("G-1", "").at(ROW + "ControlAmount")).isEqualTo("125.00");
    }

    @Test
    void transactionsArePagedBySkipAndCounted() {
        for (int i = 1; i <= 3; i++) {
            visit.post(Xml.invoice("A-" + i));
        }

        Said page = visit.call("GetTransactionsBy", "<query><Skip>1</Skip></query>");
        Said count = visit.call("GetCountTransactionsBy", "<query />");

        assertThat(page.all(ROW + "ExternalReference")).containsExactly("A-2", "A-3");
        assertThat(count.result("Result/TransactionsCount")).isEqualTo("3");
        assertThat(count.all("*/*/Result/TransactionLinesCount/*/LinesCount")).containsExactly("3", "3", "3");
    }

    @Test
    void aTransactionShowsItsLinesAndItsDueDateCanBeSet() {
        visit.post(Xml.invoice("A-1"));

        assertThat(visit.call(
                                "SetTransactionDueDate",
                                "<transactionId>1001</transactionId><dueDate>2026-06-01T00:00:00</dueDate>")
                        .outcome())
                .isEqualTo("Success SUCCESS");

        assertThat(visit.call("GetTransactionDueDate", "<transactionId>1001</transactionId>")
                        .result("Result"))
                .isEqualTo("2026-06-01T00:00:00");
        Said said = visit.call("GetTransaction", "<transactionID>1001</transactionID>");
        assertThat(said.result("Result/TransactionType")).isEqualTo("SalesBatchInvoice");
        assertThat(said.all("*/*/Result/Lines/TransactionLine/BroadType")).containsExactly("Control", "Net", "Vat");
    }

    @Test
    void anAllocationNeedsADebitAndACreditOfOneAccount() {
        visit.post(Xml.invoice("A-1"));
        iq.control().post(DocumentKind.SALES_CREDIT_NOTE, creditNote());

        assertThat(allocate(1001, 1001).outcome()).isEqualTo("Failure TRANSACTION_DOES_NOT_BALANCE");
        assertThat(allocate(1001, 1002).outcome()).isEqualTo("Success SUCCESS");

        assertThat(iq.books().documents())
                .extracting(document -> document.outstanding().toPlainString())
                .containsExactly("115.00", "0.00");
    }

    private Said allocate(int one, int other) {
        return visit.call(
                "AllocateTransactions",
                "<transactionID_1>" + one + "</transactionID_1><transactionID_2>" + other
                        + "</transactionID_2><allocationAmount>10</allocationAmount>"
                        + "<allocationDate>2026-04-01T00:00:00</allocationDate>");
    }

    private static Map<String, Object> creditNote() {
        return Map.of(
                "CustomerCode", "MOSEVANG",
                "CreditNoteDate", "2026-04-01",
                "ExternalReference", "C-1",
                "Description", "",
                "ExchangeRate", 1,
                "Lines",
                        List.of(Map.of(
                                "GLAccountCode", "1000",
                                "TaxCode", "S00",
                                "Description", "",
                                "NetAmount", "10.00",
                                "TaxRate", 0)));
    }

    private int hits(String reference, String filters) {
        return found(reference, filters).all(ROW + "TransactionID").size();
    }

    private Said found(String reference, String filters) {
        return visit.call(
                "GetTransactionsByExternalReference",
                "<query><ExternalReference>" + reference + "</ExternalReference>" + filters + "</query>");
    }
}
