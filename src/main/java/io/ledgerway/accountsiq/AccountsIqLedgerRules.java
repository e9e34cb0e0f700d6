package io.ledgerway.accountsiq;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerPolicy;
import io.ledgerway.ledger.LedgerRules;
import org.springframework.stereotype.Component;

/**
 * What AccountsIQ's ledger takes (apis/accountsiq.md 4.1): a tax code on each line, no negative line. That no currency goes
 * with a document is checked against the account itself, not against a table.
 */
@Component("accountsIqLedgerRules")
class AccountsIqLedgerRules implements LedgerRules {

    private static final LedgerPolicy POLICY = new LedgerPolicy(LedgerPolicy.TaxCodes.REQUIRED, false, true, false);

    @Override
    public String system() {
        return "accountsiq";
    }

    @Override
    public LedgerPolicy policy(Invoice invoice, ConnectionSettings connection) {
        return POLICY;
    }
}
