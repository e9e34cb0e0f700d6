package io.ledgerway.document;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;

/**
 * The sums of a document, exactly (EN 16931 BR-CO-10 to BR-CO-16). What a document does not give counts as zero, except
 * what it must give. The tax in a second currency (BT-111) is in none of them.
 */
final class TotalsArithmetic {

    private TotalsArithmetic() {}

    static void check(Invoice invoice, ProblemList problems) {
        InvoiceTotals totals = invoice.totals();
        BigDecimal allowances = zeroIfNull(totals.allowances());
        BigDecimal charges = zeroIfNull(totals.charges());
        BigDecimal tax = zeroIfNull(totals.tax());
        problems.mustEqual(
                "/totals/lineNet",
                "BR-CO-10",
                "the sum of its lines (BT-106)",
                totals.lineNet(),
                "its lines add up to",
                sum(invoice.lines(), InvoiceLine::net));
        problems.mustEqual(
                "/totals/allowances",
                "BR-CO-11",
                "the sum of its allowances (BT-107)",
                allowances,
                "its allowances add up to",
                allowancesOrCharges(invoice, false));
        problems.mustEqual(
                "/totals/charges",
                "BR-CO-12",
                "the sum of its charges (BT-108)",
                charges,
                "its charges add up to",
                allowancesOrCharges(invoice, true));
        problems.mustEqual(
                "/totals/net",
                "BR-CO-13",
                "the total without tax (BT-109)",
                totals.net(),
                "the sum of its lines minus allowances plus charges is",
                totals.lineNet().subtract(allowances).add(charges));
        problems.mustEqual(
                "/totals/tax",
                "BR-CO-14",
                "the tax (BT-110)",
                tax,
                "the taxes of its categories add up to",
                sum(invoice.taxes(), TaxSubtotal::amount));
        problems.mustEqual(
                "/totals/gross",
                "BR-CO-15",
                "the total with tax (BT-112)",
                totals.gross(),
                "the total without tax plus the tax is",
                totals.net().add(tax));
        problems.mustEqual(
                "/totals/payable",
                "BR-CO-16",
                "the amount to be paid (BT-115)",
                totals.payable(),
                "the total with tax minus what was paid before plus rounding is",
                totals.gross().subtract(zeroIfNull(totals.prepaid())).add(zeroIfNull(totals.rounding())));
    }

    static <T> BigDecimal sum(Collection<T> parts, Function<T, BigDecimal> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (T part : parts) {
            sum = sum.add(amount.apply(part));
        }
        return sum;
    }

    private static BigDecimal allowancesOrCharges(Invoice invoice, boolean charge) {
        BigDecimal sum = BigDecimal.ZERO;
        for (AllowanceCharge one : invoice.allowancesAndCharges()) {
            if (one.charge() == charge) {
                sum = sum.add(one.amount());
            }
        }
        return sum;
    }

    private static BigDecimal zeroIfNull(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
