package io.ledgerway.ledger;

import io.ledgerway.document.Invoice;
import io.ledgerway.document.PartyIdentifiers;
import io.ledgerway.ledger.LedgerLookups.Found;
import java.util.List;
import java.util.Map;

/**
 * The target's customer or vendor that a document is booked to.
 *
 * @param code as the target knows it
 * @param columns further columns of its row
 */
record Counterparty(String code, Map<String, String> columns) {

    /**
     * By the table {@code customers} or {@code vendors}; without it the number that we know the party by is passed on.
     *
     * @throws RefusedInvoice when it is not known, or its row says {@code -}
     */
    static Counterparty of(Invoice invoice, LedgerLookups lookups) {
        String table = invoice.kind().sale() ? LookupKeys.CUSTOMERS : LookupKeys.VENDORS;
        String ours = invoice.counterparty().accountNumber();
        List<String> keys = PartyIdentifiers.keys(invoice.counterparty());
        if (!lookups.exists(table)) {
            if (ours == null || ours.isBlank()) {
                throw unknown(invoice, lookups.file(table), table, keys);
            }
            return new Counterparty(ours.strip(), Map.of());
        }
        Found found = lookups.find(table, keys, ours).orElseThrow(() -> lookups.missing(table, "", keys));
        if (found.skip()) {
            throw RefusedInvoice.skipped(
                    invoice, "LOOKUP_SKIP", "the lookup table " + table + " says that it is not transferred.");
        }
        return new Counterparty(found.target(), found.columns());
    }

    private static RefusedInvoice unknown(Invoice invoice, String file, String table, List<String> keys) {
        boolean sale = invoice.kind().sale();
        String which = sale ? "customer" : "vendor";
        return RefusedInvoice.missing(
                invoice,
                sale ? "CUSTOMER_UNKNOWN" : "VENDOR_UNKNOWN",
                "it does not name its " + which + "'s number with us, and there is no lookup table for " + which + "s.",
                "Make " + file + " with a row for one of '" + String.join("', '", keys)
                        + "'; the document then goes on by itself.",
                table,
                keys.isEmpty() ? List.of("*") : keys);
    }
}
