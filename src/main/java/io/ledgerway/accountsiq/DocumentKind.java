package io.ledgerway.accountsiq;

import io.ledgerway.document.Invoice;
import java.util.Set;

/** The four batch documents: straight into the ledger, never edited afterwards (apis/accountsiq.md 4 and 5 fact 8). */
enum DocumentKind {
    SALES_INVOICE("inv", "invoices", "BatchSalesInvoiceLine", "InvoiceDate", "SI", "SalesInvoice", "SalesBatchInvoice"),
    SALES_CREDIT_NOTE(
            "creditNote",
            "creditNotes",
            "BatchSalesCreditNoteLine",
            "CreditNoteDate",
            "SN",
            "SalesCreditNote",
            "SalesBatchCreditNote"),
    PURCHASES_INVOICE("inv", "invoices", "BatchPurchasesInvoiceLine", "InvoiceDate", "PI", "PurchasesInvoice"),
    PURCHASES_DEBIT_NOTE(
            "debitNote", "debitNotes", "BatchPurchasesDebitNoteLine", "DebitNoteDate", "PN", "PurchasesDebitNote");

    /** The one parameter of the operation that creates it. */
    final String parameter;

    /** The one parameter of the operation that creates many. */
    final String parameters;

    final String line;
    final String date;
    /** The short code of its transactions. */
    final String code;

    /** How a transaction of the kind may be named. */
    private final Set<String> types;

    DocumentKind(String parameter, String parameters, String line, String date, String... types) {
        this.parameter = parameter;
        this.parameters = parameters;
        this.line = line;
        this.date = date;
        this.code = types[0];
        this.types = Set.of(types);
    }

    static DocumentKind of(Invoice.Kind kind) {
        return switch (kind) {
            case SALES_INVOICE -> SALES_INVOICE;
            case SALES_CREDIT_NOTE -> SALES_CREDIT_NOTE;
            case BILL -> PURCHASES_INVOICE;
            case VENDOR_CREDIT -> PURCHASES_DEBIT_NOTE;
        };
    }

    /** The kind that takes the same amounts back. */
    DocumentKind opposite() {
        return switch (this) {
            case SALES_INVOICE -> SALES_CREDIT_NOTE;
            case SALES_CREDIT_NOTE -> SALES_INVOICE;
            case PURCHASES_INVOICE -> PURCHASES_DEBIT_NOTE;
            case PURCHASES_DEBIT_NOTE -> PURCHASES_INVOICE;
        };
    }

    boolean sale() {
        return this == SALES_INVOICE || this == SALES_CREDIT_NOTE;
    }

    boolean credit() {
        return this == SALES_CREDIT_NOTE || this == PURCHASES_DEBIT_NOTE;
    }

    /** Whether the server itself refuses a second one with the same reference; it does for sales invoices only. */
    boolean guarded() {
        return this == SALES_INVOICE;
    }

    /** The operation that creates one and gives its transaction back. */
    String operation() {
        return "Create" + element() + "GetBackTransactionID";
    }

    /** The operation that creates many, each by itself, and gives their transactions back. */
    String bulkOperation() {
        return "Create" + element() + "BulkGetBackTransactionIDs";
    }

    /** Its type in the service description. */
    String element() {
        return switch (this) {
            case SALES_INVOICE -> "BatchSalesInvoice";
            case SALES_CREDIT_NOTE -> "BatchSalesCreditNote";
            case PURCHASES_INVOICE -> "BatchPurchasesInvoice";
            case PURCHASES_DEBIT_NOTE -> "BatchPurchasesDebitNote";
        };
    }

    String account() {
        return sale() ? "CustomerCode" : "SupplierCode";
    }

    boolean isType(String written) {
        return types.contains(written);
    }

    /** Whether an item invoice with this ledger and type is of the kind. */
    boolean isItemInvoice(String ledger, String type) {
        return ledger.equals(ledger()) && type.equals(credit() ? "Note" : "Invoice");
    }

    String ledger() {
        return sale() ? "Sales" : "Purchases";
    }

    /** For people. */
    String words() {
        return switch (this) {
            case SALES_INVOICE -> "invoice";
            case SALES_CREDIT_NOTE -> "credit note";
            case PURCHASES_INVOICE -> "purchase invoice";
            case PURCHASES_DEBIT_NOTE -> "debit note";
        };
    }
}
