package io.ledgerway.invoice;

import io.ledgerway.document.Invoice;

/**
 * An invoice that belongs into a ledger.
 *
 * @param connection whose ledger
 * @param invoice with its kind for that ledger's company
 */
record RoutedInvoice(String connection, Invoice invoice) {

    static RoutedInvoice of(String connection, Invoice it, boolean sale) {
        return new RoutedInvoice(
                connection,
                new Invoice(
                        Invoice.Kind.of(sale, it.type()),
                        it.type(),
                        it.typeCode(),
                        it.selfBilled(),
                        it.number(),
                        it.issueDate(),
                        it.taxPointDate(),
                        it.dueDate(),
                        it.period(),
                        it.currency(),
                        it.taxCurrency(),
                        it.seller(),
                        it.buyer(),
                        it.buyerReference(),
                        it.orderReference(),
                        it.contractReference(),
                        it.projectReference(),
                        it.accountingCost(),
                        it.preceding(),
                        it.note(),
                        it.terms(),
                        it.payment(),
                        it.lines(),
                        it.allowancesAndCharges(),
                        it.taxes(),
                        it.totals(),
                        it.attachments()));
    }
}
