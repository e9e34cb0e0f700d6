package io.ledgerway.accountsiq;

import java.time.LocalDate;
import java.util.List;

/** Builds the look-ups (apis/accountsiq.md 5 facts 6, 7 and 10). What is found is compared on our side, so filters are wide. */
final class LookUps {

    /** A result with so many rows may be cut. */
    static final int REFERENCE_ROWS = 2000;

    static final int TRANSACTION_ROWS = 10_000;
    static final int INVOICE_ROWS = 500;

    /** A person may have keyed the document under another day than its own. */
    private static final int DAYS_AROUND = 31;

    private static final String ANY_DAY = "0001-01-01T00:00:00";
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    private LookUps() {}

    /** One reference in one store, whatever its day. */
    static AccountsIqCall byReference(FoundDocument.Store store, String reference) {
        String doing = "looking up reference " + reference;
        return switch (store) {
            case TRANSACTIONS ->
                AccountsIqCall.read(
                        "GetTransactionsByExternalReference",
                        doing,
                        Element.of(
                                "query",
                                Element.text("ExternalReference", reference),
                                Element.text("FromDate", ANY_DAY),
                                Element.text("ToDate", ANY_DAY)));
            case INVOICES ->
                AccountsIqCall.read(
                        "GetInvoicesByExternalReference", doing, Element.text("externalReference", reference));
        };
    }

    /** All documents of some accounts around some days in one store: many references at a time. */
    static AccountsIqCall byAccounts(
            FoundDocument.Store store, List<Integer> accounts, LocalDate first, LocalDate last, int skip) {
        Element from = Element.text("FromDate", BatchDocumentXml.midnight(first.minusDays(DAYS_AROUND)));
        Element to = Element.text("ToDate", BatchDocumentXml.midnight(last.plusDays(DAYS_AROUND)));
        Element fromCreation = Element.text("FromCreationDate", BatchDocumentXml.midnight(EVER));
        Element toCreation = Element.text("ToCreationDate", BatchDocumentXml.midnight(END));
        Element rows = Element.text("Skip", Integer.toString(skip));
        Element ids = Element.of(
                "AccountIDsFilter",
                accounts.stream().map(id -> Element.text("int", id.toString())).toList());
        String doing = "looking up " + accounts.size() + " accounts";
        return switch (store) {
            case TRANSACTIONS ->
                AccountsIqCall.read(
                        "GetTransactionsBy",
                        doing,
                        Element.of(
                                "query",
                                from,
                                to,
                                fromCreation,
                                toCreation,
                                rows,
                                ids,
                                Element.nil("FromPeriodDate"),
                                Element.nil("ToPeriodDate"),
                                Element.flag("ExcludeReconciliationInformation", true)));
            case INVOICES ->
                AccountsIqCall.read(
                        "GetInvoicesBy",
                        doing,
                        Element.of(
                                "query",
                                from,
                                to,
                                fromCreation,
                                toCreation,
                                rows,
                                ids,
                                Element.text("Limit", Integer.toString(INVOICE_ROWS)),
                                Element.nil("FromLastModifiedDateInUTC")));
        };
    }

    /** Rows on a full page of a look-up by accounts. */
    static int pageRows(FoundDocument.Store store) {
        return store == FoundDocument.Store.TRANSACTIONS ? TRANSACTION_ROWS : INVOICE_ROWS;
    }
}
