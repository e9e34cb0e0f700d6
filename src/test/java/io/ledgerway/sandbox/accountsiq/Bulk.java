package io.ledgerway.sandbox.accountsiq;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bulks of one kind of batch document, as a client writes them. */
record Bulk(DocumentKind kind) {

    static final Bulk SALES = new Bulk(DocumentKind.SALES_INVOICE);

    static Stream<Bulk> all() {
        return Stream.of(
                        DocumentKind.SALES_INVOICE,
                        DocumentKind.SALES_CREDIT_NOTE,
                        DocumentKind.PURCHASES_INVOICE,
                        DocumentKind.PURCHASES_DEBIT_NOTE)
                .map(Bulk::new);
    }

    /** The operation that tells ids. */
    String telling() {
        return silent() + "GetBackTransactionIDs";
    }

    /** The operation that tells none. */
    String silent() {
        return "Create" + kind.wireType() + "Bulk";
    }

    /** The array of documents. */
    String of(Object... documents) {
        return Stream.of(documents)
                .map(Object::toString)
                .collect(Collectors.joining("", "<" + array() + ">", "</" + array() + ">"));
    }

    /** Documents that AccountsIQ takes. */
    String fine(String... references) {
        return of(Stream.of(references).map(this::document).toArray());
    }

    /** A document that AccountsIQ takes. */
    Xml document(String reference) {
        boolean note = kind == DocumentKind.SALES_CREDIT_NOTE;
        Xml document = Xml.of(kind.wireType());
        if (note) {
            document.with("ExchangeRate", "1");
        }
        document.with(kind.accountField(), kind.sales() ? "MOSEVANG" : "TIMBER")
                .with(kind.dateField(), "2026-03-31T00:00:00")
                .with("ExternalReference", reference)
                .with("Description", "")
                .holding("Lines", Xml.line(kind.wireType() + "Line").with("TaxCode", kind.sales() ? "S25" : "P25"));
        return note ? document : document.with("ExchangeRate", "1");
    }

    /** A document of an account that there is not. */
    Xml lost(String reference) {
        return document(reference).with(kind.accountField(), "NOBODY");
    }

    String lostCode() {
        return kind.sales() ? "CUSTOMER_CODE_DOES_NOT_EXIST" : "SUPPLIER_CODE_DOES_NOT_EXIST";
    }

    static List<String> statuses(Said said) {
        return said.all("*/*/Result/WSResultStatus/Status");
    }

    static List<String> codes(Said said) {
        return said.all("*/*/Result/WSResultStatus/ErrorCode");
    }

    static List<String> ids(Said said) {
        return said.all("*/transactionIDs/int");
    }

    private String array() {
        return switch (kind) {
            case SALES_CREDIT_NOTE -> "creditNotes";
            case PURCHASES_DEBIT_NOTE -> "debitNotes";
            default -> "invoices";
        };
    }

    @Override
    public String toString() {
        return kind.wireType();
    }
}
