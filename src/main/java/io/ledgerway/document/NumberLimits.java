package io.ledgerway.document;

import java.math.BigDecimal;
import java.util.Currency;

/** Bounds every number of an invoice before anything is computed with it: {@code 1E+999999999} is twelve letters and a gigabyte. */
public final class NumberLimits {

    /** Digits before the decimal point. */
    public static final int MOST_DIGITS = 15;

    /** Digits after it: of quantities, prices and rates; amounts have the currency's, at least two. */
    public static final int MOST_DECIMALS = 20;

    private NumberLimits() {}

    /** Whether a number can be written in {@link #MOST_DIGITS} digits before and {@link #MOST_DECIMALS} after the point. */
    public static boolean sensible(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DECIMALS + MOST_DIGITS
                && (long) number.precision() - number.scale() <= MOST_DIGITS
                && (number.scale() <= MOST_DECIMALS
                        || number.stripTrailingZeros().scale() <= MOST_DECIMALS);
    }

    static void check(Invoice invoice, ProblemList problems) {
        int decimals = Math.max(2, decimals(invoice.currency()));
        InvoiceAmounts.visit(invoice, (parent, name, rule, number) -> {
            if (number == null) {
                return;
            }
            if (!sensible(number)) {
                problems.error(
                        parent + name,
                        "LEDGERWAY-RANGE",
                        "The number has " + number.precision() + " digits and the exponent " + -(long) number.scale()
                                + "; up to " + MOST_DIGITS + " digits before and " + MOST_DECIMALS
                                + " after the decimal point are understood.");
            } else if (rule != null
                    && number.scale() > decimals
                    && number.stripTrailingZeros().scale() > decimals) {
                problems.error(
                        parent + name,
                        rule,
                        "The amount " + number.toPlainString() + " has more than " + decimals
                                + " decimals, so no ledger can hold it exactly.");
            }
        });
    }

    private static int decimals(String currency) {
        return MandatoryFields.currency(currency)
                .map(Currency::getDefaultFractionDigits)
                .orElse(2);
    }
}
