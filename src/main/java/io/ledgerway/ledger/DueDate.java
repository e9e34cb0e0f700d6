package io.ledgerway.ledger;

import io.ledgerway.document.Invoice;
import java.time.LocalDate;

/** When a document is to be paid. */
final class DueDate {

    private DueDate() {}

    /**
     * The document's; else by the days of its terms; else left to the target's term, where one is mapped; else by
     * {@code defaults.due-days}. Null on credits, and where nothing says it.
     *
     * @param term the target's payment term; null where none is mapped
     */
    static LocalDate of(Invoice invoice, String term, LedgerSettings settings) {
        if (invoice.kind().credit()) {
            return null;
        }
        if (invoice.dueDate() != null) {
            return invoice.dueDate();
        }
        if (invoice.terms() != null && invoice.terms().days() != null) {
            return invoice.issueDate().plusDays(invoice.terms().days());
        }
        return term != null || settings.dueDays() == null
                ? null
                : invoice.issueDate().plusDays(settings.dueDays());
    }
}
