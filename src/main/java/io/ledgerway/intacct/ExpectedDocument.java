package io.ledgerway.intacct;

import java.math.BigDecimal;

/**
 * What must be found after a document was sent.
 *
 * @param number its legal number
 * @param counterparty customer or vendor; null where today's tables no longer tell
 * @param total with tax, sign left out
 * @param net without tax, sign left out; what the gateway's total is where it does not include tax
 */
record ExpectedDocument(
        DocumentKind kind,
        String reference,
        String number,
        String counterparty,
        BigDecimal total,
        BigDecimal net,
        String currency) {

    /** For people. */
    String name() {
        return kind.words() + " " + number;
    }
}
