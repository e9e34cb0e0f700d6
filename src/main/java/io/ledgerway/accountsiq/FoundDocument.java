package io.ledgerway.accountsiq;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A document that a look-up found in one of the two stores (apis/accountsiq.md 5 facts 6 and 7).
 *
 * @param store where it was found
 * @param id transaction or invoice id
 * @param invoiceId of the item invoice that it is or came from; 0 where there is none
 * @param ledger {@code Sales} or {@code Purchases}
 * @param type short code of a transaction, {@code Invoice} or {@code Note} of an item invoice
 * @param accountId 0 where it was not told
 * @param account code; empty where it was not told
 * @param amount without its sign, which differs by type; null where it was not told
 * @param over whether it is reversed or cancelled, and so as good as absent
 * @param posted whether it stands in the ledger
 */
record FoundDocument(
        Store store,
        int id,
        int invoiceId,
        String ledger,
        String type,
        int accountId,
        String account,
        String reference,
        BigDecimal amount,
        boolean over,
        boolean posted) {

    /** Batch documents and posted item invoices are transactions; item invoices are kept apart. */
    enum Store {
        TRANSACTIONS,
        INVOICES
    }

    /** The rows of a look-up's result; none is an answer too. */
    static List<FoundDocument> list(Store store, Element result) {
        return result.child("Result").stream()
                .flatMap(rows -> rows.children().stream())
                .filter(row -> !row.nil())
                .map(row -> store == Store.TRANSACTIONS ? transaction(row) : invoice(row))
                .toList();
    }

    /** A batch document as it stands there once it is posted. */
    static FoundDocument posted(PlannedDocument planned, int id) {
        BatchDocument document = planned.document();
        return new FoundDocument(
                Store.TRANSACTIONS,
                id,
                0,
                document.kind().ledger(),
                document.kind().code,
                planned.accountId(),
                document.account(),
                document.reference(),
                document.total(),
                false,
                true);
    }

    private static FoundDocument transaction(Element row) {
        return new FoundDocument(
                Store.TRANSACTIONS,
                WireValues.number(row, "TransactionID"),
                WireValues.number(row, "InvoiceID"),
                row.value("Ledger").orElse(""),
                row.value("TransactionType").orElse(""),
                WireValues.number(row, "AccountID"),
                row.value("AccountCode").orElse(""),
                row.value("ExternalReference").orElse(""),
                amount(row, "ControlAmount"),
                row.isTrue("IsReversed"),
                true);
    }

    private static FoundDocument invoice(Element row) {
        String status = row.value("Status").orElse("");
        return new FoundDocument(
                Store.INVOICES,
                WireValues.number(row, "InvoiceID"),
                WireValues.number(row, "InvoiceID"),
                row.value("Ledger").orElse(""),
                row.value("Type").orElse(""),
                WireValues.number(row, "AccountID"),
                row.value("AccountCode").orElse(""),
                row.value("ExternalReference").orElse(""),
                amount(row, "GrossAmount"),
                status.equals("Cancelled"),
                status.equals("Posted"));
    }

    private static BigDecimal amount(Element row, String name) {
        Optional<BigDecimal> amount = row.value(name).flatMap(WireValues::decimal);
        return amount.map(BigDecimal::abs).orElse(null);
    }

    /** Whether this item invoice is told by a transaction among the others, be that one reversed. */
    boolean toldBy(Collection<FoundDocument> others) {
        return store == Store.INVOICES
                && invoiceId > 0
                && others.stream().anyMatch(other -> other.store == Store.TRANSACTIONS && other.invoiceId == invoiceId);
    }

    /** Whether it has the reference, kind and account that are searched for; compared exactly, whatever the server matched. */
    boolean isOf(Expected expected) {
        return !over && reference.equals(expected.reference()) && isKind(expected.kind()) && isAccount(expected);
    }

    boolean hasAmount(BigDecimal wanted) {
        return amount != null && amount.compareTo(wanted.abs()) == 0;
    }

    private boolean isKind(DocumentKind kind) {
        return store == Store.TRANSACTIONS ? kind.isType(type) : kind.isItemInvoice(ledger, type);
    }

    /** By code; by id where there is no code; an account that neither side tells is no difference. */
    private boolean isAccount(Expected expected) {
        if (expected.account() == null) {
            return true;
        }
        if (!account.isEmpty()) {
            return account.equalsIgnoreCase(expected.account());
        }
        return expected.accountId() <= 0 || accountId <= 0 || accountId == expected.accountId();
    }
}
