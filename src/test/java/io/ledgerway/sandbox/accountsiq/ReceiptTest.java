package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The receipt, the allocation and the credit limit of {@code PostPayAndAllocateSalesInvoice}. */
class ReceiptTest {

    private static final String MISSING = "Failure MISSING_QUERY_PARAMETER_";

    private final Visit visit = Visit.signedIn(Version.V1_1);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void invoiceAndReceiptArePostedAndAllocatedTogether() {
        Said said = posted(both("125.00").with("PerformAllocation", "true").with("AllocationAmount", "125.00"));

        assertThat(said.outcome()).isEqualTo("Success SUCCESS");
        assertThat(said.result("Result/ReceiptTransactionID")).isEqualTo("1002");
        assertThat(iq.books().documents())
                .hasSize(2)
                .allSatisfy(document -> assertThat(document.outstanding()).isEqualByComparingTo("0"));
    }

    @Test
    void aFailingStepRollsBackTheWhole() {
        Said said = posted(both("100.00").with("PerformAllocation", "true").with("AllocationAmount", "125.00"));

        assertThat(said.outcome()).isEqualTo("Failure TRANSACTION_DOES_NOT_BALANCE");
        assertThat(iq.books().documents()).isEmpty();
    }

    @Test
    void theReceiptsReferenceIsCheckedByItself() {
        Xml query = both("125.00").with("PerformExternalReferenceDuplicateCheckOnReceipt", "true");
        posted(query);
        Xml again = query.raw("BatchInvoice", Xml.invoice("A-2").as("BatchInvoice"));

        assertThat(posted(again).outcome()).isEqualTo("Failure RECEIPT_EXTERNAL_REFERENCE_ALREADY_EXISTS");
        assertThat(iq.books().documents()).hasSize(2);
    }

    @Test
    void thePartsOfAQueryMustGoTogether() {
        assertThat(posted(both("1").without("Receipt").without("BatchInvoice")).outcome())
                .isEqualTo(MISSING + "INVOICE_AND_OR_RECEIPT");
        assertThat(posted(both("1").without("Receipt").with("PerformAllocation", "true"))
                        .outcome())
                .isEqualTo(MISSING + "CANNOT_ALLOCATE_WITHOUT_BOTH_INVOICE_AND_RECEIPT");
        assertThat(posted(both("1").without("BatchInvoice")).outcome())
                .isEqualTo(MISSING + "CANNOT_CHECK_REFERENCE_DUPLICATE_WHEN_TRANSACTION_IS_MISSING");
        assertThat(posted(both("1").with("AllocationAmount", "1")).outcome())
                .isEqualTo("Failure ALLOCATION_DETAILS_PRESENT_BUT_ALLOCATION_NOT_REQUESTED");
        assertThat(iq.books().documents()).isEmpty();
    }

    @Test
    void theCreditLimitHoldsWhereAskedFor() {
        Xml big = Xml.invoice("A-1")
                .with("CustomerCode", "LYNGSOE")
                .holding("Lines", Xml.line("BatchSalesInvoiceLine").with("NetAmount", "60000.00"));
        Xml query = Xml.query(big).without("Receipt").without("AllocationReference");

        assertThat(posted(query.with("EnforceCreditLimit", "true")).outcome())
                .isEqualTo("Failure CUSTOMER_BALANCE_EXCEEDS_CREDIT_LIMIT");
        assertThat(posted(query.with("EnforceCreditLimit", "false")).outcome()).isEqualTo("Success SUCCESS");
    }

    private Said posted(Xml query) {
        return visit.call(Visit.POST_PAY, query.as("query"));
    }

    private static Xml both(String amount) {
        Xml receipt = Xml.of("Receipt")
                .with("CustomerCode", "MOSEVANG")
                .with("CheckReference", "R-1")
                .with("PaymentAmount", amount)
                .with("BankAccountCode", "5500")
                .with("PaymentDate", "2026-04-01T00:00:00")
                .with("ExchangeRate", "1")
                .with("BankExchangeRate", "1");
        return Xml.query(Xml.invoice("A-1")).raw("Receipt", receipt.toString());
    }
}
