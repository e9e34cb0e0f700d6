package io.ledgerway.ledger;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Invoice;
import java.util.Map;

/** Sees that a document goes only to an account of its own currency where the ledger takes none with it: never 1:1. */
final class AccountCurrency {

    /** A column of the tables {@code customers} and {@code vendors}: the currency of that account. */
    static final String COLUMN = "currency";

    private AccountCurrency() {}

    /**
     * Checks it.
     *
     * @param columns of the counterparty's row
     * @throws RefusedInvoice code {@code CURRENCY_NOT_TAKEN}
     * @throws CausedException code {@code SETTING_MISSING} when nothing says the account's currency
     */
    static void check(Invoice invoice, Map<String, String> columns, LedgerSettings settings) {
        String account = columns.getOrDefault(COLUMN, settings.baseCurrency());
        if (account == null) {
            throw new CausedException(new Cause(
                    "SETTING_MISSING",
                    "Connection " + settings.connection()
                            + " lacks the setting 'defaults.base-currency', and its ledger"
                            + " books every document in the currency of the account.",
                    "Set ledgerway.connections." + settings.connection()
                            + ".defaults.base-currency in config/application.yaml."));
        }
        if (!account.equalsIgnoreCase(invoice.currency())) {
            throw RefusedInvoice.dead(
                    invoice,
                    "CURRENCY_NOT_TAKEN",
                    "it is in " + invoice.currency() + ", the account in " + account
                            + ", and the ledger takes no currency with a document.",
                    "Map the party to an account in " + invoice.currency() + " and say so in a column '" + COLUMN
                            + "', or book it by hand and discard it.");
        }
    }
}
