package io.ledgerway.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * A document whose net total is negative is the opposite type with positive amounts (design, Amounts): a negative invoice
 * is a credit note. Every amount and quantity changes its sign, so lines may be of either sign afterwards; prices, price
 * quantities, percentages and rates stay. The type code stays what the document says.
 */
public final class InvoiceSigns {

    private InvoiceSigns() {}

    /** The same document with a net total that is not negative. */
    public static Invoice positive(Invoice invoice) {
        return invoice.totals().net().signum() < 0 ? negated(invoice) : invoice;
    }

    /** The opposite type with all signs changed; twice is the document itself. */
    public static Invoice negated(Invoice invoice) {
        Invoice.Type type = invoice.type().opposite();
        return new Invoice(
                invoice.kind() == null ? null : Invoice.Kind.of(invoice.kind().sale(), type),
                type,
                invoice.typeCode(),
                invoice.selfBilled(),
                invoice.number(),
                invoice.issueDate(),
                invoice.taxPointDate(),
                invoice.dueDate(),
                invoice.period(),
                invoice.currency(),
                invoice.taxCurrency(),
                invoice.seller(),
                invoice.buyer(),
                invoice.buyerReference(),
                invoice.orderReference(),
                invoice.contractReference(),
                invoice.projectReference(),
                invoice.accountingCost(),
                invoice.preceding(),
                invoice.note(),
                invoice.terms(),
                invoice.payment(),
                invoice.lines().stream().map(InvoiceSigns::negated).toList(),
                negated(invoice.allowancesAndCharges()),
                invoice.taxes().stream()
                        .map(tax -> new TaxSubtotal(tax.tax(), negated(tax.taxable()), negated(tax.amount())))
                        .toList(),
                negated(invoice.totals()),
                invoice.attachments());
    }

    private static InvoiceLine negated(InvoiceLine line) {
        return new InvoiceLine(
                line.id(),
                line.name(),
                line.description(),
                negated(line.quantity()),
                line.unit(),
                line.price(),
                line.priceQuantity(),
                negated(line.net()),
                line.tax(),
                negated(line.allowancesAndCharges()),
                line.sellerItem(),
                line.buyerItem(),
                line.standardItem(),
                line.classifications(),
                line.accountingCost(),
                line.orderLine(),
                line.period(),
                line.project(),
                line.dimensions());
    }

    private static List<AllowanceCharge> negated(List<AllowanceCharge> all) {
        return all.stream()
                .map(one -> new AllowanceCharge(
                        one.charge(),
                        one.reasonCode(),
                        one.reason(),
                        negated(one.amount()),
                        negated(one.base()),
                        one.percent(),
                        one.tax()))
                .toList();
    }

    private static InvoiceTotals negated(InvoiceTotals totals) {
        return new InvoiceTotals(
                negated(totals.lineNet()),
                negated(totals.allowances()),
                negated(totals.charges()),
                negated(totals.net()),
                negated(totals.tax()),
                negated(totals.taxInTaxCurrency()),
                negated(totals.gross()),
                negated(totals.prepaid()),
                negated(totals.rounding()),
                negated(totals.payable()));
    }

    private static BigDecimal negated(BigDecimal amount) {
        return amount == null ? null : amount.negate();
    }
}
