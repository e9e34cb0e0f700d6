package io.ledgerway.invoice;

import io.ledgerway.document.Invoice;

/** Our reference of an invoice in its ledger (law 7): {@code LW-} and 16 characters, the same for every attempt. */
final class InvoiceReference {

    private static final String PREFIX = "LW-";

    private InvoiceReference() {}

    /**
     * Over connection, environment, kind, counterparty, number and version, and the whole identity, which tells the numbers
     * of two of our companies apart. Matches {@code [A-Z0-9-]{1,20}}.
     *
     * @param routed has its kind
     * @param environment of the connection, so that a test system's references never meet those of the real one
     * @param version from 1
     */
    static String of(RoutedInvoice routed, String environment, int version) {
        Invoice invoice = routed.invoice();
        return PREFIX
                + Fingerprint.of(
                        routed.connection(),
                        environment,
                        invoice.kind().name(),
                        PartyKey.of(invoice.counterparty()),
                        InvoiceIdentity.number(invoice),
                        InvoiceIdentity.of(invoice),
                        Integer.toString(version));
    }
}
