package io.ledgerway.acumatica;

import io.ledgerway.document.Invoice;

/** The four kinds of documents, by the labels that Acumatica's drop-down takes and returns (apis/acumatica.md 4.1, 5). */
enum DocumentKind {
    INVOICE("Invoice", "invoice"),
    CREDIT_MEMO("Credit Memo", "credit memo"),
    BILL("Bill", "bill"),
    DEBIT_ADJUSTMENT("Debit Adj.", "debit adjustment");

    final String type;
    /** For people. */
    final String words;

    DocumentKind(String type, String words) {
        this.type = type;
        this.words = words;
    }

    static DocumentKind of(Invoice.Kind kind) {
        return switch (kind) {
            case SALES_INVOICE -> INVOICE;
            case SALES_CREDIT_NOTE -> CREDIT_MEMO;
            case BILL -> BILL;
            case VENDOR_CREDIT -> DEBIT_ADJUSTMENT;
        };
    }

    boolean sale() {
        return this == INVOICE || this == CREDIT_MEMO;
    }

    boolean credit() {
        return this == CREDIT_MEMO || this == DEBIT_ADJUSTMENT;
    }
}
