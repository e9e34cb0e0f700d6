package io.ledgerway.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tax of a document by category and rate: what is taxed agrees with the lines, allowances and charges (BR-S-08 and its
 * sisters), and the tax is taxable × rate, half up at two decimals (BR-CO-17).
 */
final class TaxArithmetic {

    private static final int PERCENT = 2;

    private TaxArithmetic() {}

    static void check(Invoice invoice, BigDecimal tolerance, ProblemList problems) {
        Map<String, TaxCategory> categories = new LinkedHashMap<>();
        Map<String, BigDecimal> taxable = taxableByGroup(invoice, categories);
        for (int i = 0; i < invoice.taxes().size(); i++) {
            TaxSubtotal subtotal = invoice.taxes().get(i);
            if (subtotal.tax() == null || subtotal.tax().code() == null) {
                continue;
            }
            String group = TaxRules.group(subtotal.tax());
            categories.remove(group);
            BigDecimal sum = taxable.getOrDefault(group, BigDecimal.ZERO);
            if (subtotal.taxable().compareTo(sum) != 0) {
                problems.error(
                        "/taxes/" + i + "/taxable",
                        TaxRules.rule(subtotal.tax(), "08"),
                        ProblemList.differ(
                                "what is taxed by " + subtotal.tax().key() + " (BT-116)",
                                subtotal.taxable(),
                                "its lines, allowances and charges of "
                                        + subtotal.tax().key() + " add up to",
                                sum));
            }
            product("/taxes/" + i + "/amount", subtotal, tolerance, problems);
        }
        categories.forEach((group, tax) -> problems.error(
                "/taxes",
                TaxRules.rule(tax, "01"),
                "Lines, allowances or charges of " + taxable.get(group).toPlainString() + " have the tax category "
                        + tax.key() + ", but the document gives no tax for it."));
        rates(invoice, problems);
    }

    private static Map<String, BigDecimal> taxableByGroup(Invoice invoice, Map<String, TaxCategory> categories) {
        Map<String, BigDecimal> taxable = new LinkedHashMap<>();
        invoice.lines().forEach(line -> add(line.tax(), line.net(), taxable, categories));
        invoice.allowancesAndCharges().forEach(one -> add(one.tax(), one.signed(), taxable, categories));
        return taxable;
    }

    private static void add(
            TaxCategory tax, BigDecimal amount, Map<String, BigDecimal> taxable, Map<String, TaxCategory> categories) {
        if (tax != null && tax.code() != null) {
            String group = TaxRules.group(tax);
            taxable.merge(group, amount, BigDecimal::add);
            categories.putIfAbsent(group, tax);
        }
    }

    private static void product(String path, TaxSubtotal subtotal, BigDecimal tolerance, ProblemList problems) {
        TaxCategory tax = subtotal.tax();
        if (tax.rate() == null && TaxRules.ownKey(tax)) {
            return;
        }
        BigDecimal rate = tax.rate() == null ? BigDecimal.ZERO : tax.rate();
        BigDecimal computed =
                subtotal.taxable().multiply(rate).movePointLeft(PERCENT).setScale(2, RoundingMode.HALF_UP);
        BigDecimal difference = subtotal.amount().subtract(computed).abs();
        if (difference.signum() == 0) {
            return;
        }
        String message = ProblemList.differ(
                "the tax of " + tax.key() + " (BT-117)",
                subtotal.amount(),
                rate.toPlainString() + " % of " + subtotal.taxable().toPlainString() + " is",
                computed);
        if (difference.compareTo(tolerance) <= 0) {
            problems.warning(
                    path, "BR-CO-17", message + " The tolerance of " + tolerance.toPlainString() + " allows it.");
        } else {
            problems.error(path, "BR-CO-17", message);
        }
    }

    private static void rates(Invoice invoice, ProblemList problems) {
        for (int i = 0; i < invoice.lines().size(); i++) {
            TaxCategory tax = invoice.lines().get(i).tax();
            if (tax != null && tax.code() != null && TaxRules.rateContradicts(tax)) {
                problems.warning(
                        "/lines/" + i + "/tax/rate",
                        TaxRules.rule(tax, "05"),
                        "The tax category " + tax.code() + " cannot have the rate "
                                + tax.rate().toPlainString() + ".");
            }
        }
    }
}
