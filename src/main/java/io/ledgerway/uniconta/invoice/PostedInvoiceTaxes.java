package io.ledgerway.uniconta.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.document.TaxSubtotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tax of a posted invoice by VAT code. Uniconta gives the code of each line and one sum of VAT; the rates come from
 * settings, and one that is missing there follows from the rest.
 */
final class PostedInvoiceTaxes {

    /** The category of lines without a VAT code; they bear no VAT. */
    static final String NO_CODE = "uniconta:none";

    private static final String PREFIX = "uniconta:";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int MOST_DECIMALS = 2;

    private PostedInvoiceTaxes() {}

    /** @param vat VAT code; null for none */
    static String category(String vat) {
        return vat == null ? NO_CODE : PREFIX + vat;
    }

    /**
     * The tax by category; together exactly the VAT that is stated. What rounding leaves is in the largest of them.
     *
     * @param taxable what is taxed, by VAT category
     * @param vat as stated
     * @param rates percent by VAT code, in upper case
     * @throws CausedException code {@code UNICONTA_VAT_RATE_MISSING} when several rates are unknown
     */
    static Map<String, TaxSubtotal> of(Map<String, BigDecimal> taxable, BigDecimal vat, Map<String, BigDecimal> rates) {
        Map<String, BigDecimal> known = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String category : taxable.keySet()) {
            BigDecimal rate = rate(category, rates);
            if (rate == null && vat.signum() != 0) {
                unknown.add(category);
            } else {
                known.put(category, rate == null ? BigDecimal.ZERO : rate);
            }
        }
        if (unknown.size() > 1) {
            throw missing(unknown);
        }
        Map<String, TaxSubtotal> taxes = new LinkedHashMap<>();
        known.forEach((category, rate) ->
                taxes.put(category, subtotal(category, rate, taxable.get(category), tax(taxable.get(category), rate))));
        BigDecimal rest = taxes.values().stream().map(TaxSubtotal::amount).reduce(vat, BigDecimal::subtract);
        if (!unknown.isEmpty()) {
            String category = unknown.get(0);
            BigDecimal base = taxable.get(category);
            taxes.put(category, subtotal(category, workedOut(base, rest), base, rest));
        } else if (rest.signum() != 0) {
            taxes.entrySet().stream()
                    .max(Comparator.comparing(tax -> tax.getValue().amount().abs()))
                    .ifPresent(largest -> largest.setValue(new TaxSubtotal(
                            largest.getValue().tax(),
                            largest.getValue().taxable(),
                            largest.getValue().amount().add(rest))));
        }
        return taxes;
    }

    /** The shortest rate, up to two decimals, that gives the tax but for a cent. */
    static BigDecimal workedOut(BigDecimal taxable, BigDecimal tax) {
        if (taxable.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal rate = BigDecimal.ZERO;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            rate = tax.multiply(HUNDRED).divide(taxable, decimals, RoundingMode.HALF_UP);
            if (tax(taxable, rate).subtract(tax).abs().compareTo(CENT) <= 0) {
                break;
            }
        }
        return rate;
    }

    private static BigDecimal rate(String category, Map<String, BigDecimal> rates) {
        return category.equals(NO_CODE)
                ? BigDecimal.ZERO
                : rates.get(category.substring(PREFIX.length()).toUpperCase(Locale.ROOT));
    }

    private static BigDecimal tax(BigDecimal taxable, BigDecimal rate) {
        return taxable.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    private static TaxSubtotal subtotal(String category, BigDecimal rate, BigDecimal taxable, BigDecimal amount) {
        return new TaxSubtotal(new TaxCategory(category, rate), taxable, amount);
    }

    private static CausedException missing(List<String> categories) {
        String codes = categories.stream()
                .map(category -> category.substring(PREFIX.length()))
                .collect(Collectors.joining(" and "));
        return new CausedException(new Cause(
                "UNICONTA_VAT_RATE_MISSING",
                "Its lines have the VAT codes " + codes + ", and Uniconta gives only their VAT together.",
                "Set the rates in ledgerway.intake.uniconta.vat-rates, such as U25=25; U0=0, then replay it."));
    }
}
