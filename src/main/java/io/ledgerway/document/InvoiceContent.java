package io.ledgerway.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The fields of an invoice that a ledger may be sent, in a fixed order: what its content hash is over. The kind is identity
 * and not content; addresses, contacts and e-mail addresses are for people only.
 */
final class InvoiceContent {

    private final ContentHash hash = new ContentHash();

    private InvoiceContent() {}

    static String hash(Invoice invoice) {
        InvoiceContent content = new InvoiceContent();
        content.head(invoice);
        content.list(invoice.lines(), content::line);
        content.list(invoice.allowancesAndCharges(), content::allowanceCharge);
        content.list(invoice.taxes(), tax -> {
            content.tax(tax.tax());
            content.add(tax.taxable(), tax.amount());
        });
        content.totals(invoice.totals());
        content.list(
                invoice.attachments(),
                one -> content.add(
                        one.id(), one.description(), one.fileName(), one.mediaType(), one.content(), one.address()));
        return content.hash.end();
    }

    private void head(Invoice invoice) {
        add(invoice.type(), invoice.typeCode(), invoice.selfBilled(), invoice.number());
        add(invoice.issueDate(), invoice.taxPointDate(), invoice.dueDate());
        period(invoice.period());
        add(invoice.currency(), invoice.taxCurrency());
        party(invoice.seller());
        party(invoice.buyer());
        add(invoice.buyerReference(), invoice.orderReference(), invoice.contractReference());
        add(invoice.projectReference(), invoice.accountingCost());
        list(invoice.preceding(), one -> add(one.number(), one.issueDate()));
        add(invoice.note());
        PaymentTerms terms = invoice.terms();
        add(terms == null ? null : terms.days(), terms == null ? null : terms.text());
        Payment payment = invoice.payment();
        add(payment == null ? null : payment.meansCode());
        add(payment == null ? null : payment.reference(), payment == null ? null : payment.account());
    }

    private void party(Party party) {
        add(party != null);
        if (party != null) {
            add(party.name());
            identifier(party.endpoint());
            add(party.vatNumber());
            identifier(party.registration());
            list(party.identifiers(), this::identifier);
            add(party.accountNumber());
        }
    }

    private void line(InvoiceLine line) {
        add(line.id(), line.name(), line.description(), line.quantity(), line.unit());
        add(line.price(), line.priceQuantity(), line.net());
        tax(line.tax());
        list(line.allowancesAndCharges(), this::allowanceCharge);
        add(line.sellerItem(), line.buyerItem());
        identifier(line.standardItem());
        list(line.classifications(), this::identifier);
        add(line.accountingCost(), line.orderLine());
        period(line.period());
        add(line.project());
        add(line.dimensions().size());
        if (!line.dimensions().isEmpty()) {
            new TreeMap<>(line.dimensions()).forEach((name, value) -> add(name, value));
        }
    }

    private void allowanceCharge(AllowanceCharge one) {
        add(one.charge(), one.reasonCode(), one.reason(), one.amount(), one.base(), one.percent());
        tax(one.tax());
    }

    private void totals(InvoiceTotals totals) {
        add(totals != null);
        if (totals != null) {
            add(totals.lineNet(), totals.allowances(), totals.charges(), totals.net(), totals.tax());
            add(totals.taxInTaxCurrency(), totals.gross(), totals.prepaid(), totals.rounding(), totals.payable());
        }
    }

    private void tax(TaxCategory tax) {
        add(tax == null ? null : tax.code(), tax == null ? null : tax.rate());
        add(tax == null ? null : tax.exemptionCode(), tax == null ? null : tax.exemptionReason());
    }

    private void identifier(Identifier one) {
        add(one == null ? null : one.scheme(), one == null ? null : one.id());
    }

    private void period(InvoicePeriod period) {
        add(period == null ? null : period.from(), period == null ? null : period.to());
    }

    private <T> void list(List<T> all, Consumer<T> each) {
        add(all.size());
        all.forEach(each);
    }

    private void add(Object... fields) {
        for (Object field : fields) {
            hash.add(field instanceof BigDecimal number ? ContentHash.plain(number) : field);
        }
    }
}
