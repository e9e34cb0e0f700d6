package io.ledgerway.accountsiq;

import java.time.LocalDate;

/**
 * A period of the entity's financial year.
 *
 * @param name for people
 * @param start first day
 * @param end last day
 * @param salesClosed whether the sales ledger takes no more documents
 * @param purchasesClosed whether the purchases ledger takes none
 */
record Period(String name, LocalDate start, LocalDate end, boolean salesClosed, boolean purchasesClosed) {

    boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    boolean closedFor(DocumentKind kind) {
        return kind.sale() ? salesClosed : purchasesClosed;
    }
}
