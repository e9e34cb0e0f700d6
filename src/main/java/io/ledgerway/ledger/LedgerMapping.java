package io.ledgerway.ledger;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice;

/** Works out what a routed invoice is in a connection's ledger, by its lookup tables and defaults. Sends nothing. */
public interface LedgerMapping {

    /** What became of one invoice. */
    sealed interface Result {

        /** It can be booked. */
        record Mapped(LedgerInvoice invoice) implements Result {}

        /** It cannot be booked, or is not to be: {@link Outcome.Dead} with its reason, or {@link Outcome.Skipped}. */
        record Stopped(Outcome outcome) implements Result {}
    }

    /** Maps one invoice; never throws for what is wrong with the document or a table. */
    Result map(Invoice invoice, ConnectionSettings connection);
}
