package io.ledgerway.sandbox.intacct;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of documents the simulator books, with their names in functions, queries and legacy reads. */
public enum DocumentKind {
    INVOICE("ARINVOICE", "invoice", "create_invoice", "invoiceno", MasterKind.CUSTOMER),
    AR_ADJUSTMENT("ARADJUSTMENT", "aradjustment", "create_aradjustment", "adjustmentno", MasterKind.CUSTOMER),
    BILL("APBILL", "bill", "create_bill", "billno", MasterKind.VENDOR),
    AP_ADJUSTMENT("APADJUSTMENT", "apadjustment", "create_apadjustment", "adjustmentno", MasterKind.VENDOR);

    private final String object;
    private final String legacy;
    private final String function;
    private final String numberElement;
    private final MasterKind party;

    DocumentKind(String object, String legacy, String function, String numberElement, MasterKind party) {
        this.object = object;
        this.legacy = legacy;
        this.function = function;
        this.numberElement = numberElement;
        this.party = party;
    }

    /** As in queries, such as {@code ARINVOICE}. */
    public String object() {
        return object;
    }

    /** As in {@code get} and {@code get_list}, such as {@code invoice}. */
    String legacy() {
        return legacy;
    }

    /** The function that creates one. */
    String function() {
        return function;
    }

    /** The element that carries the document's own number. */
    String numberElement() {
        return numberElement;
    }

    /** {@code CUSTOMER} or {@code VENDOR}. */
    MasterKind party() {
        return party;
    }

    boolean receivable() {
        return party == MasterKind.CUSTOMER;
    }

    /** Whether it takes from another document; it has no due date. */
    boolean credit() {
        return this == AR_ADJUSTMENT || this == AP_ADJUSTMENT;
    }

    /** The element that names the document a credit belongs to, or null. */
    String originalElement() {
        return credit() ? receivable() ? "invoiceno" : "billno" : null;
    }

    /** The object of its lines, such as {@code ARINVOICEITEM}. */
    String itemObject() {
        return object + "ITEM";
    }

    /** The element around the lines, such as {@code invoiceitems}. */
    String itemsElement() {
        return legacy + "items";
    }

    MasterKind terms() {
        return receivable() ? MasterKind.ARTERM : MasterKind.APTERM;
    }

    MasterKind accountLabels() {
        return receivable() ? MasterKind.ARACCOUNTLABEL : MasterKind.APACCOUNTLABEL;
    }

    static Optional<DocumentKind> ofFunction(String function) {
        return Arrays.stream(values())
                .filter(kind -> kind.function.equals(function))
                .findFirst();
    }

    static Optional<DocumentKind> ofObject(String object) {
        return Arrays.stream(values())
                .filter(kind -> kind.object.equalsIgnoreCase(object))
                .findFirst();
    }

    static Optional<DocumentKind> ofItemObject(String object) {
        return Arrays.stream(values())
                .filter(kind -> kind.itemObject().equalsIgnoreCase(object))
                .findFirst();
    }

    static Optional<DocumentKind> ofLegacy(String object) {
        return Arrays.stream(values())
                .filter(kind -> kind.legacy.equals(object))
                .findFirst();
    }
}
