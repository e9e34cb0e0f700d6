package io.ledgerway.ledger;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.document.Invoice;

/** What one system's ledger takes. A system whose ledger is not as {@link LedgerPolicy#of} says gives a bean of this. */
public interface LedgerRules {

    /** The system, as in the setting {@code system}. */
    String system();

    /** What the ledger takes of this invoice over this connection. */
    LedgerPolicy policy(Invoice invoice, ConnectionSettings connection);
}
