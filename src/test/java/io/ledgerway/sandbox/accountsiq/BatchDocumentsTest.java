package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Credit notes, purchases and bulks: no duplicate check stands before them. */
class BatchDocumentsTest {

    private final Visit visit = Visit.signedIn(Version.V2_0);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void theResultIsTheInternalNumberAndTheIdStandsBesideIt() {
        Said said = visit.call(
                "CreateBatchSalesInvoiceGetBackTransactionID",
                Xml.invoice("A-1").as("inv"));

        assertThat(said.result("Result")).isEqualTo("1");
        assertThat(said.at("CreateBatchSalesInvoiceGetBackTransactionIDResponse/transactionID"))
                .isEqualTo("1001");
    }

    @Test
    void internalNumbersAreUniqueWithinTheirKind() {
        visit.post(Xml.invoice("A-1"));

        assertThat(credit("A-1").result("Result")).isEqualTo("1");
        assertThat(credit("A-2").result("Result")).isEqualTo("2");
        assertThat(iq.books().documents())
                .extracting(BookedDocument::transactionId)
                .containsExactly(1001, 1002, 1003);
    }

    @Test
    void aCreditNoteHasItsRateFirst() {
        credit("C-1");

        assertThat(iq.books().documents(DocumentKind.SALES_CREDIT_NOTE))
                .singleElement()
                .returns(LocalDate.of(2026, 3, 31), BookedDocument::date);
        Said swapped = visit.call(
                "CreateBatchSalesCreditNote",
                note("BatchSalesCreditNoteLine", "CustomerCode", "MOSEVANG", "CreditNoteDate", "C-2")
                        .as("creditNote"));
        assertThat(swapped.status()).isEqualTo(500);
    }

    @Test
    void aPurchaseIsInTheSuppliersCurrencyAndPlainRepetitionIsNotNoticed() {
        Xml bill = note("BatchPurchasesInvoiceLine", "SupplierCode", "FITTINGS", "InvoiceDate", "B-1")
                .with("ExchangeRate", "7.46");
        visit.call("CreateBatchPurchasesInvoice", bill.as("inv"));
        visit.call("CreateBatchPurchasesInvoice", bill.as("inv"));

        assertThat(iq.books().documents(DocumentKind.PURCHASES_INVOICE))
                .hasSize(2)
                .allSatisfy(document -> {
                    assertThat(document.currency()).isEqualTo("DKK");
                    assertThat(document.dueDate()).isEqualTo(document.date());
                });
        assertThat(iq.books().repeatedReferences()).containsEntry("PI FITTINGS B-1", 2);
    }

    @Test
    void aDebitNoteGoesToTheSupplier() {
        Xml note = note("BatchPurchasesDebitNoteLine", "SupplierCode", "TIMBER", "DebitNoteDate", "D-1");

        assertThat(visit.call("CreateBatchPurchasesDebitNoteGetBackTransactionID", note.as("debitNote"))
                        .outcome())
                .isEqualTo("Success SUCCESS");
        assertThat(visit.call(
                                "CreateBatchPurchasesDebitNote",
                                note.with("SupplierCode", "MOSEVANG").as("debitNote"))
                        .outcome())
                .isEqualTo("Failure SUPPLIER_CODE_DOES_NOT_EXIST");
        assertThat(iq.books().documents(DocumentKind.PURCHASES_DEBIT_NOTE)).hasSize(1);
    }

    @Test
    void inABulkEachRowStandsForItselfAndAFailedOneHasMinusOne() {
        Said said = visit.call(
                "CreateBatchSalesInvoiceBulkGetBackTransactionIDs",
                Xml.of("invoices")
                        .raw("1", Xml.invoice("A-1").toString())
                        .raw(
                                "2",
                                Xml.invoice("A-2")
                                        .with("CustomerCode", "NOBODY")
                                        .toString())
                        .raw("3", Xml.invoice("A-3").toString()));

        assertThat(said.outcome()).isEqualTo("Failure CUSTOMER_CODE_DOES_NOT_EXIST");
        assertThat(said.all("*/*/Result/WSResultStatus/ErrorCode"))
                .containsExactly("SUCCESS", "CUSTOMER_CODE_DOES_NOT_EXIST", "SUCCESS");
        assertThat(said.all("*/transactionIDs/int")).containsExactly("1001", "-1", "1002");
    }

    @Test
    void aFailedSingleDocumentHasMinusOne() {
        Said said = visit.call(
                "CreateBatchSalesInvoiceGetBackTransactionID",
                Xml.invoice("A-1").with("CustomerCode", "NOBODY").as("inv"));

        assertThat(said.at("*/transactionID")).isEqualTo("-1");
        assertThat(said.has("*/*/Result")).isFalse();
    }

    @Test
    void aClosedPeriodIsRefusedUntilItOpens() {
        iq.control().closePeriod("2026-03", true);
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Failure DATE_IS_OUT_OF_RANGE");

        iq.habits().set(Habit.CLOSED_PERIOD_HAS_OWN_CODE, true);
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Failure SALES_LEDGER_ALREADY_CLOSED");

        iq.control().closePeriod("2026-03", false);
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Success SUCCESS");
    }

    @Test
    void aDateWithAZoneIsShiftedIntoTheServersDay() {
        visit.post(Xml.invoice("A-1").with("InvoiceDate", "2026-03-31T23:30:00Z"));
        visit.post(Xml.invoice("A-2").with("InvoiceDate", "2026-04-01T00:00:00+02:00"));
        iq.habits().set("server-zone", "America/New_York");
        visit.post(Xml.invoice("A-3").with("InvoiceDate", "2026-04-01T00:00:00Z"));

        assertThat(iq.books().documents())
                .extracting(document -> document.date().toString())
                .containsExactly("2026-04-01", "2026-03-31", "2026-03-31");
    }

    @Test
    void theDueDateIsTheDocumentsOrTheTerms() {
        visit.post(Xml.invoice("A-1").with("DueDate", "2026-05-05T00:00:00"));
        visit.post(Xml.invoice("A-2").with("CustomerCode", "LYNGSOE").with("InvoiceDate", "2026-03-04T00:00:00"));

        assertThat(iq.books().documents())
                .extracting(document -> document.dueDate().toString())
                .containsExactly("2026-05-05", "2026-04-15");
    }

    @Test
    void aTemplateHasTheAccountsRateAndStoresNothing() {
        Said said = visit.call("GetNewBatchSalesInvoice", "<customerCode>HARTWELL</customerCode>");

        assertThat(said.result("Result/CustomerCode")).isEqualTo("HARTWELL");
        assertThat(said.result("Result/ExchangeRate")).isEqualTo("0.86");
        assertThat(iq.books().documents()).isEmpty();
    }

    private Said credit(String reference) {
        Xml note = Xml.of("creditNote").with("ExchangeRate", "1");
        Xml rest = note("BatchSalesCreditNoteLine", "CustomerCode", "MOSEVANG", "CreditNoteDate", reference)
                .without("ExchangeRate");
        return visit.call(
                "CreateBatchSalesCreditNote", note.raw("rest", rest.as("x").replaceAll("</?x>", "")));
    }

    private static Xml note(String line, String accountField, String account, String dateField, String reference) {
        return Xml.of("note")
                .with(accountField, account)
                .with(dateField, "2026-03-31T00:00:00")
                .with("ExternalReference", reference)
                .with("Description", "")
                .holding("Lines", Xml.line(line).with("TaxCode", "P25"))
                .with("ExchangeRate", "1");
    }
}
