package io.ledgerway.invoice;

import io.ledgerway.delivery.NewVersion;
import io.ledgerway.document.ContentHash;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Invoice;

/** What the ledger of deliveries keeps of a routed invoice. */
final class InvoiceVersions {

    /** An invoice has no counter of its own: what is recorded first stands, whatever comes later under its number. */
    private static final long ONLY = 0;

    private static final int LONGEST_NUMBER = 120;

    private InvoiceVersions() {}

    /** @param environment of the connection, for the reference */
    static NewVersion of(RoutedInvoice routed, String environment) {
        Invoice invoice = routed.invoice();
        DayAmount amount = DayAmount.of(invoice);
        String number = InvoiceIdentity.number(invoice);
        return new NewVersion(
                InvoiceIdentity.of(invoice),
                number.length() <= LONGEST_NUMBER ? number : number.substring(0, LONGEST_NUMBER - 1) + "…",
                ONLY,
                true,
                ContentHash.of(invoice),
                amount.day(),
                amount.amount(),
                amount.currency(),
                DocumentJson.write(invoice),
                null,
                version -> InvoiceReference.of(routed, environment, version));
    }
}
