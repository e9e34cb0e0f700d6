package io.ledgerway.sandbox.accountsiq;

/** What can be posted to the ledgers. */
public enum DocumentKind {
    SALES_INVOICE("SI", "SalesInvoice", "SalesBatchInvoice", Master.CUSTOMER, "BatchSalesInvoice", "InvoiceDate", true),
    SALES_CREDIT_NOTE(
            "SN",
            "SalesCreditNote",
            "SalesBatchCreditNote",
            Master.CUSTOMER,
            "BatchSalesCreditNote",
            "CreditNoteDate",
            false),
    SALES_RECEIPT("SR", "SalesReceipt", "SalesReceipt", Master.CUSTOMER, "SalesReceipt", "PaymentDate", false),
    PURCHASES_INVOICE(
            "PI",
            "PurchasesInvoice",
            "PurchasesInvoice",
            Master.SUPPLIER,
            "BatchPurchasesInvoice",
            "InvoiceDate",
            false),
    PURCHASES_DEBIT_NOTE(
            "PN",
            "PurchasesDebitNote",
            "PurchasesDebitNote",
            Master.SUPPLIER,
            "BatchPurchasesDebitNote",
            "DebitNoteDate",
            true);

    private final String code;
    private final String itemType;
    private final String batchType;
    private final Master accounts;
    private final String wireType;
    private final String dateField;
    private final boolean debit;

    DocumentKind(
            String code,
            String itemType,
            String batchType,
            Master accounts,
            String wireType,
            String dateField,
            boolean debit) {
        this.code = code;
        this.itemType = itemType;
        this.batchType = batchType;
        this.accounts = accounts;
        this.wireType = wireType;
        this.dateField = dateField;
        this.debit = debit;
    }

    /** The short code (apis/accountsiq.md 5, fact 8). */
    public String code() {
        return code;
    }

    boolean sales() {
        return accounts == Master.CUSTOMER;
    }

    /** Whether its control line is a debit. */
    boolean debit() {
        return debit;
    }

    Master accounts() {
        return accounts;
    }

    /** The contract's type of the batch document. */
    String wireType() {
        return wireType;
    }

    String dateField() {
        return dateField;
    }

    String accountField() {
        return sales() ? "CustomerCode" : "SupplierCode";
    }

    /** The contract's {@code Type} of a transaction. */
    String transactionType(boolean batch) {
        return batch ? batchType : itemType;
    }

    /** {@code LedgerType}. */
    String ledger() {
        return sales() ? "Sales" : "Purchases";
    }
}
