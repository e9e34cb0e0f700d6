package io.ledgerway.sandbox.acumatica;

import java.util.stream.Stream;

/** Sales invoices as Invoices and Memos shows them: to be read there, but not to be worked on (apis/acumatica.md 5.2). */
final class SalesView {

    private SalesView() {}

    /** All that reads see, under the names of the entity Invoice. */
    static Stream<Row> invoices(Company company) {
        return company.visible("SalesInvoice").stream().map(SalesView::invoice);
    }

    /** @throws Refusal 500 null reference when a sales invoice is meant */
    static void refuse(Company company, Row sent) {
        boolean meant = company.rows("SalesInvoice").stream()
                .anyMatch(row ->
                        row.id().equals(sent.id()) || row.get("ReferenceNbr").equals(sent.get("ReferenceNbr")));
        if (meant) {
            throw Refusal.of(
                    500, "System.NullReferenceException", "Object reference not set to an instance of an object.");
        }
    }

    private static Row invoice(Row sales) {
        Row invoice = sales.copy();
        invoice.with("Customer", sales.get("CustomerID"))
                .with("LinkBranch", HeaderRules.branch(DocumentKind.SALES_INVOICE, sales))
                .with("LinkARAccount", DemoCompany.RECEIVABLES)
                .with("CurrencyID", sales.get("Currency"));
        invoice.rows("Details")
                .forEach(line -> line.with("TransactionDescription", line.get("TransactionDescr"))
                        .with("Subaccount", line.get("SubAccount"))
                        .with("Branch", line.get("BranchID")));
        return invoice;
    }
}
