package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An item invoice, posted or not.
 *
 * @param status {@code Processed}, {@code Posted} or {@code Cancelled}
 * @param transactionId 0 = not posted
 */
public record BookedInvoice(
        int invoiceId,
        DocumentKind kind,
        String externalReference,
        String account,
        LocalDate date,
        String status,
        BigDecimal net,
        BigDecimal tax,
        int transactionId) {

    static BookedInvoice of(ItemInvoice invoice) {
        Values fields = invoice.fields();
        return new BookedInvoice(
                invoice.id(),
                invoice.kind(),
                fields.text("ExternalReference"),
                fields.text("AccountCode"),
                fields.date("InvoiceDate"),
                invoice.status(),
                fields.amount("NetAmount"),
                fields.amount("TaxAmount"),
                invoice.transactionId());
    }
}
