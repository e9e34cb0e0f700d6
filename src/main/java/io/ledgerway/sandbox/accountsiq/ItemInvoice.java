package io.ledgerway.sandbox.accountsiq;

import java.time.Instant;

/**
 * An item invoice, posted or not.
 *
 * @param kind what it becomes when posted
 * @param fields as the contract's {@code Invoice}
 * @param transactionId 0 = not posted
 * @param created when it was first saved
 */
record ItemInvoice(int id, DocumentKind kind, Values fields, int transactionId, Instant created) {

    static final String PROCESSED = "Processed";

    String status() {
        return fields.text("Status");
    }

    ItemInvoice with(String status, int transaction) {
        return new ItemInvoice(id, kind, fields.copy().with("Status", status), transaction, created);
    }
}
