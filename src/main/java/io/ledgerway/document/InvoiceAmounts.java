package io.ledgerway.document;

import java.math.BigDecimal;
import java.util.List;

/** Visits every number of an invoice with its place and the rule that limits its decimals. */
final class InvoiceAmounts {

    /** Told of one number. */
    interface Visitor {

        /**
         * @param parent JSON pointer of what it belongs to; the two together are its own, made only where one is told
         * @param name the rest of the pointer
         * @param decimalsRule rule that allows two decimals; null for a quantity, price or rate
         * @param number may be null
         */
        void number(String parent, String name, String decimalsRule, BigDecimal number);
    }

    private InvoiceAmounts() {}

    static void visit(Invoice invoice, Visitor visitor) {
        totals(invoice.totals(), visitor);
        for (int i = 0; i < invoice.lines().size(); i++) {
            line("/lines/" + i, invoice.lines().get(i), visitor);
        }
        allowances("", invoice.allowancesAndCharges(), true, visitor);
        for (int i = 0; i < invoice.taxes().size(); i++) {
            TaxSubtotal tax = invoice.taxes().get(i);
            String path = "/taxes/" + i;
            visitor.number(path, "/taxable", "BR-DEC-19", tax.taxable());
            visitor.number(path, "/amount", "BR-DEC-20", tax.amount());
            rate(path, tax.tax(), visitor);
        }
    }

    private static void totals(InvoiceTotals totals, Visitor visitor) {
        if (totals == null) {
            return;
        }
        visitor.number("/totals", "/lineNet", "BR-DEC-09", totals.lineNet());
        visitor.number("/totals", "/allowances", "BR-DEC-10", totals.allowances());
        visitor.number("/totals", "/charges", "BR-DEC-11", totals.charges());
        visitor.number("/totals", "/net", "BR-DEC-12", totals.net());
        visitor.number("/totals", "/tax", "BR-DEC-13", totals.tax());
        visitor.number("/totals", "/gross", "BR-DEC-14", totals.gross());
        visitor.number("/totals", "/taxInTaxCurrency", "BR-DEC-15", totals.taxInTaxCurrency());
        visitor.number("/totals", "/prepaid", "BR-DEC-16", totals.prepaid());
        visitor.number("/totals", "/rounding", "BR-DEC-17", totals.rounding());
        visitor.number("/totals", "/payable", "BR-DEC-18", totals.payable());
    }

    private static void line(String path, InvoiceLine line, Visitor visitor) {
        visitor.number(path, "/quantity", null, line.quantity());
        visitor.number(path, "/price", null, line.price());
        visitor.number(path, "/priceQuantity", null, line.priceQuantity());
        visitor.number(path, "/net", "BR-DEC-23", line.net());
        rate(path, line.tax(), visitor);
        allowances(path, line.allowancesAndCharges(), false, visitor);
    }

    private static void allowances(String parent, List<AllowanceCharge> all, boolean document, Visitor visitor) {
        for (int i = 0; i < all.size(); i++) {
            AllowanceCharge one = all.get(i);
            String path = parent + "/allowancesAndCharges/" + i;
            int first = document ? one.charge() ? 5 : 1 : one.charge() ? 27 : 24;
            visitor.number(path, "/amount", decimals(first), one.amount());
            visitor.number(path, "/base", decimals(first + 1), one.base());
            visitor.number(path, "/percent", null, one.percent());
            rate(path, one.tax(), visitor);
        }
    }

    private static void rate(String path, TaxCategory tax, Visitor visitor) {
        visitor.number(path, "/tax/rate", null, tax == null ? null : tax.rate());
    }

    private static String decimals(int rule) {
        return rule < 10 ? "BR-DEC-0" + rule : "BR-DEC-" + rule;
    }
}
