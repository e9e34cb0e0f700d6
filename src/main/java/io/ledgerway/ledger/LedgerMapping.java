package io.ledgerway.ledger;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice;
import java.util.List;

/**
 * Works out what a routed invoice is in a connection's ledger, by its lookup tables and defaults. Sends nothing. What the
 * ledger takes is said by its {@link LedgerRules}.
 */
public interface LedgerMapping {

    /** What became of one invoice. */
    sealed interface Result {

        /**
         * It can be booked.
         *
         * @param contra lines with positive amounts that are to be booked as a document of the opposite kind, for the same
         *     counterparty; empty unless the ledger refuses negative lines, some were left after netting, and
         *     {@code negative-lines} is {@code contra}. The invoice's total less theirs is the document's
         */
        record Mapped(LedgerInvoice invoice, List<LedgerLine> contra) implements Result {

            public Mapped {
                contra = List.copyOf(contra);
            }

            public Mapped(LedgerInvoice invoice) {
                this(invoice, List.of());
            }
        }

        /**
         * It cannot be booked, or is not to be: {@link Outcome.Dead} with its reason, {@link Outcome.Skipped}, or
         * {@link Outcome.Retry} while a table or setting cannot be read.
         */
        record Stopped(Outcome outcome) implements Result {}
    }

    /** Maps one invoice; never throws for what is wrong with the document, a table or a setting. */
    Result map(Invoice invoice, ConnectionSettings connection);
}
