package io.ledgerway.intacct;

import io.ledgerway.document.Invoice;

/**
 * How each kind of invoice is written, and read back (apis/intacct.md 3.1, 3.3, 3.5, 4.3).
 */
enum DocumentKind {
    INVOICE("create_invoice", "customerid", "invoiceno", "ARINVOICE", "CUSTOMERID", "invoice"),
    ADJUSTMENT("create_aradjustment", "customerid", "adjustmentno", "ARADJUSTMENT", "CUSTOMERID", "aradjustment"),
    BILL("create_bill", "vendorid", "billno", "APBILL", "VENDORID", "bill"),
    VENDOR_ADJUSTMENT("create_apadjustment", "vendorid", "adjustmentno", "APADJUSTMENT", "VENDORID", "apadjustment");

    final String function;
    final String partyElement;
    final String numberElement;
    /** For {@code query}. */
    final String object;

    final String partyField;
    /** For {@code get}. */
    final String legacyObject;

    DocumentKind(
            String function,
            String partyElement,
            String numberElement,
            String object,
            String partyField,
            String legacyObject) {
        this.function = function;
        this.partyElement = partyElement;
        this.numberElement = numberElement;
        this.object = object;
        this.partyField = partyField;
        this.legacyObject = legacyObject;
    }

    static DocumentKind of(Invoice.Kind kind) {
        return switch (kind) {
            case SALES_INVOICE -> INVOICE;
            case SALES_CREDIT_NOTE -> ADJUSTMENT;
            case BILL -> BILL;
            case VENDOR_CREDIT -> VENDOR_ADJUSTMENT;
        };
    }

    boolean sale() {
        return this == INVOICE || this == ADJUSTMENT;
    }

    boolean credit() {
        return this == ADJUSTMENT || this == VENDOR_ADJUSTMENT;
    }

    /** Whether its head takes custom fields; the customer credit's does not. */
    boolean customFields() {
        return this != ADJUSTMENT;
    }

    /** For people. */
    String words() {
        return switch (this) {
            case INVOICE -> "invoice";
            case ADJUSTMENT -> "credit note";
            case BILL -> "bill";
            case VENDOR_ADJUSTMENT -> "vendor credit";
        };
    }
}
