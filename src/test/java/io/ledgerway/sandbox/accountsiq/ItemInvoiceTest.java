package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Item invoices: saved first, posted in a second step, kept in a store of their own. */
class ItemInvoiceTest {

    private static final String SAVE = "SaveInvoiceGetBackInvoiceID";
    private static final String CREATE = "<create>true</create>";

    private final Visit visit = Visit.signedIn(Version.V1_1);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void aSavedInvoiceIsCreatedAndNotPosted() {
        Said said = visit.call(SAVE, invoice("A-1").as("invoice"), CREATE);

        assertThat(said.outcome()).isEqualTo("Created SUCCESS");
        assertThat(said.at("*/invoiceID")).isEqualTo("1001");
        assertThat(iq.books().documents()).isEmpty();
        assertThat(iq.books().itemInvoices())
                .singleElement()
                .returns("Processed", BookedInvoice::status)
                .satisfies(saved -> assertThat(saved.net()).isEqualByComparingTo("180.00"))
                .satisfies(saved -> assertThat(saved.tax()).isEqualByComparingTo("45.00"));
    }

    @Test
    void eachStoreFindsItsOwn() {
        visit.call(SAVE, invoice("A-1").as("invoice"), CREATE);
        visit.post(Xml.invoice("A-2"));

        assertThat(invoicesBy("A-1").at("*/*/Result/Invoice/Status")).isEqualTo("Processed");
        assertThat(invoicesBy("A-2").has("*/*/Result")).isFalse();
        assertThat(transactionsBy("A-1").has("*/*/Result")).isFalse();

        assertThat(visit.call("PostInvoiceGetBackTransactionID", "<invoiceID>1001</invoiceID>")
                        .at("*/transactionID"))
                .isEqualTo("1002");
        assertThat(invoicesBy("A-1").at("*/*/Result/Invoice/Status")).isEqualTo("Posted");
        assertThat(transactionsBy("A-1").at("*/*/Result/*/InvoiceID")).isEqualTo("1001");
        assertThat(transactionsBy("A-1").at("*/*/Result/*/IsBatchInvoiceOrNote"))
                .isEqualTo("false");
        assertThat(visit.call("GetTransactionByInvoiceID", "<invoiceID>1001</invoiceID>")
                        .result("Result/TransactionType"))
                .isEqualTo("SalesInvoice");
    }

    @Test
    void anInvoiceIsPostedOnce() {
        visit.call(SAVE, invoice("A-1").as("invoice"), CREATE);
        post();

        assertThat(post().outcome()).isEqualTo("Failure INVOICE_CANNOT_BE_POSTED");
        assertThat(visit.call("PostInvoice", "<invoiceID>7</invoiceID>").outcome())
                .isEqualTo("Failure INVOICE_ID_DOES_NOT_EXIST");
        assertThat(iq.books().documents()).hasSize(1);
    }

    @Test
    void aCancelledInvoiceCannotBePostedAndAPostedOneNotCancelled() {
        visit.call(SAVE, invoice("A-1").as("invoice"), CREATE);
        assertThat(cancel().outcome()).isEqualTo("Success SUCCESS");
        assertThat(post().outcome()).isEqualTo("Failure INVOICE_CANNOT_BE_POSTED_SINCE_IT_IS_CANCELLED");
        assertThat(cancel().outcome()).isEqualTo("Failure READ_ONLY");
    }

    @Test
    void severalArePostedWithoutAStatusAroundTheRows() {
        visit.call(
                "CreateInvoicesGetBackInvoiceIDs",
                Xml.of("invoices")
                        .raw("1", invoice("A-1").as("Invoice"))
                        .raw("2", invoice("A-2").as("Invoice")));

        Said said = visit.call(
                "PostInvoicesGetBackTransactionIDs",
                "<invoiceIDs><int>1001</int><int>9</int><int>1002</int></invoiceIDs>");

        assertThat(said.nodes("*/PostInvoicesGetBackTransactionIDsResult/*"))
                .extracting(XmlNode::name)
                .containsExactly("WSResultStatus", "WSResultStatus", "WSResultStatus");
        assertThat(said.all("*/*/WSResultStatus/Status")).containsExactly("Success", "Failure", "Success");
        assertThat(said.all("*/transactionIDs/int")).containsExactly("1001", "-1", "1002");
    }

    @Test
    void anUpdateSendsBackTheVersionThatItRead() {
        visit.call(SAVE, invoice("A-1").as("invoice"), CREATE);

        assertThat(update("7").outcome()).isEqualTo("Conflicted OUTDATED_RECORD");
        assertThat(update("1").outcome()).isEqualTo("Success SUCCESS");
        assertThat(update("1").outcome()).isEqualTo("Conflicted OUTDATED_RECORD");
        assertThat(iq.books().itemInvoices()).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotCreatedUnlessAskedFor() {
        assertThat(visit.call("SaveInvoice", invoice("A-1").as("invoice"), "<create>false</create>")
                        .outcome())
                .isEqualTo("NotCreated INVOICE_ID_DOES_NOT_EXIST");
        assertThat(iq.books().itemInvoices()).isEmpty();
    }

    @Test
    void theServersTotalsMustBeTheExpectedOnes() {
        String save = "SaveInvoiceWithPostingAmountCheckGetBackInvoiceID";
        String net = "<foreignCurrencyNetTotal>180</foreignCurrencyNetTotal>";

        Said refused = visit.call(
                save,
                invoice("A-1").as("invoice"),
                CREATE,
                net,
                "<foreignCurrencyTaxTotal>44</foreignCurrencyTaxTotal>");
        assertThat(refused.outcome())
                .isEqualTo("Failure EXPECTED_POSTING_VALUES_DO_NOT_MATCH_ACTUAL_CALCULATED_VALUES");
        assertThat(refused.result("Result/ActualTaxTotal")).isEqualTo("45.00");
        assertThat(iq.books().itemInvoices()).isEmpty();

        Said saved = visit.call(
                save,
                invoice("A-1").as("invoice"),
                CREATE,
                net,
                "<foreignCurrencyTaxTotal>45</foreignCurrencyTaxTotal>");
        assertThat(saved.result("Result/InvoiceID")).isEqualTo("1001");
        assertThat(visit.call(
                                "SaveInvoiceWithAmountCheckGetBackInvoiceID",
                                invoice("A-2").as("invoice"),
                                CREATE,
                                "<grossBaseCurrencyAmount>1</grossBaseCurrencyAmount>")
                        .at("*/invoiceID"))
                .isEqualTo("-1");
    }

    @Test
    void aLineThatBreaksARuleIsRefused() {
        assertThat(saved(line().with("StockItemID", ""))).isEqualTo("Failure STOCK_ITEM_ID_IS_EMPTY");
        assertThat(saved(line().with("DiscountRate", "1"))).isEqualTo("Failure DISCOUNT_RATE_IS_INVALID");
        assertThat(saved(line().with("StockItemPrice", "-1"))).isEqualTo("Failure NET_AMOUNT_IS_INVALID");
        assertThat(saved(line().with("TaxRate", "25"))).isEqualTo("Failure TAX_RATE_IS_MORE_THAN_100_PERCENT");
        assertThat(saved(line().with("GLAccountCode", "7777"))).isEqualTo("Failure GLACCOUNT_CODE_DOES_NOT_EXIST");
        assertThat(visit.call(SAVE, invoice("A".repeat(51)).as("invoice"), CREATE)
                        .outcome())
                .isEqualTo("Failure INVOICE_EXTERNAL_REFERENCE_IS_TOO_LONG");
    }

    @Test
    void aTemplateCarriesTheAccount() {
        Said one = visit.call("GetNewSalesInvoice", "<customerCode>HARTWELL</customerCode>");
        Said many = visit.call(
                "GetNewPurchasesInvoices",
                "<supplierCodes><string>TIMBER</string><string>FITTINGS</string></supplierCodes>");

        assertThat(one.result("Result/CurrencyCode")).isEqualTo("GBP");
        assertThat(one.result("Result/CurrrencyCode")).isEqualTo("GBP");
        assertThat(one.result("Result/Ledger")).isEqualTo("Sales");
        assertThat(many.all("*/*/Result/Invoice/AccountCode")).containsExactly("TIMBER", "FITTINGS");
    }

    @Test
    void invoicesAreListedInAKnownOrderOnly() {
        visit.call(SAVE, invoice("A-1").as("invoice"), CREATE);
        visit.call(SAVE, invoice("A-2").as("invoice"), CREATE);

        Said said = visit.call(
                "GetInvoicesBy", "<query><ReverseOrderBy>true</ReverseOrderBy><OrderBy>InvoiceID</OrderBy></query>");
        assertThat(said.all("*/*/Result/Invoice/InvoiceID")).containsExactly("1002", "1001");
        assertThat(visit.call("GetInvoicesBy", "<query><OrderBy>Colour</OrderBy></query>")
                        .outcome())
                .isEqualTo("Failure GETINVOICESBY_BAD_FIELD_NAME");
        assertThat(visit.call("GetInvoicesByCustomerCode", "<customerCode>MOSEVANG</customerCode>")
                        .all("*/*/Result/Invoice/InvoiceID"))
                .hasSize(2);
    }

    private Said post() {
        return visit.call("PostInvoice", "<invoiceID>1001</invoiceID>");
    }

    private Said cancel() {
        return visit.call("CancelInvoice", "<invoiceID>1001</invoiceID><reason>none</reason>");
    }

    private String saved(Xml line) {
        return visit.call(SAVE, invoice("A-1").holding("Lines", line).as("invoice"), CREATE)
                .outcome();
    }

    private Said update(String version) {
        Xml changed = Xml.of("invoice").with("InvoiceID", "1001");
        Xml rest = invoice("A-1").without("Lines");
        String lines = Xml.of("Lines").raw("line", line().toString()).toString();
        return visit.call(
                "SaveInvoice",
                changed.raw("rest", rest.as("x").replaceAll("</?x>", ""))
                        .with("RowVersionNumber", version)
                        .raw("Lines", lines),
                "<create>false</create>");
    }

    private Said invoicesBy(String reference) {
        return visit.call("GetInvoicesByExternalReference", "<externalReference>" + reference + "</externalReference>");
    }

    private Said transactionsBy(String reference) {
        return visit.call(
                "GetTransactionsByExternalReference",
                "<query><ExternalReference>" + reference + "</ExternalReference></query>");
    }

    private static Xml invoice(String reference) {
        return Xml.of("Invoice")
                .with("AccountID", "1")
                .with("ExternalReference", reference)
                .with("InvoiceDate", "2026-03-31T00:00:00")
                .with("ExchangeRate", "1")
                .holding("Lines", line());
    }

    /** Two at 100.00 less a tenth. */
    private static Xml line() {
        return Xml.of("InvoiceLine")
                .with("StockItemID", "SLATE")
                .with("InvoicedQuantity", "2")
                .with("StockItemPrice", "100")
                .with("DiscountRate", "0.1")
                .with("TaxCode", "S25")
                .with("TaxRate", "0.25")
                .with("LocationID", "1")
                .with("SublocationID", "BIN1")
                .with("GLAccountCode", "1000");
    }
}
