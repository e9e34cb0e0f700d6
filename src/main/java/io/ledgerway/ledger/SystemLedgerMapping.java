package io.ledgerway.ledger;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.document.Invoice;
import io.ledgerway.lookup.LookupTables;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Maps by what the connection's system takes. */
@Component("ledgerMapping")
class SystemLedgerMapping implements LedgerMapping {

    private final InvoiceMapping mapping;
    private final List<LedgerRules> rules;

    SystemLedgerMapping(LookupTables tables, ObjectProvider<LedgerRules> rules) {
        this.mapping = new InvoiceMapping(tables);
        this.rules = rules.stream().toList();
    }

    @Override
    public Result map(Invoice invoice, ConnectionSettings connection) {
        return mapping.map(invoice, connection, policy(invoice, connection));
    }

    private LedgerPolicy policy(Invoice invoice, ConnectionSettings connection) {
        for (LedgerRules each : rules) {
            if (each.system().equals(connection.system())) {
                return each.policy(invoice, connection);
            }
        }
        return LedgerPolicy.of(connection);
    }
}
