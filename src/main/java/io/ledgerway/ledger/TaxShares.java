package io.ledgerway.ledger;

import io.ledgerway.document.Invoice;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.document.TaxSubtotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Spreads the document's tax, which it states by category, over the parts of each category. */
final class TaxShares {

    private TaxShares() {}

    /**
     * The tax of each part, in the order of the parts. For each category they add up to what the document states, in the
     * currency's smallest unit (ISO 4217), or in a finer one where the document states a finer amount.
     *
     * @throws RefusedInvoice code {@code TAX_UNPLACED} when tax is stated for a category of no part
     */
    static List<BigDecimal> of(Invoice invoice, List<Part> parts) {
        BigDecimal[] taxes = new BigDecimal[parts.size()];
        Arrays.fill(taxes, BigDecimal.ZERO);
        stated(invoice).forEach((category, subtotals) -> {
            BigDecimal amount = subtotals.stream().map(TaxSubtotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            int[] taxed = IntStream.range(0, taxes.length)
                    .filter(i -> parts.get(i).category() != null
                            && parts.get(i).category().key().equals(category))
                    .toArray();
            if (taxed.length > 0) {
                spread(invoice, parts, taxed, amount, subtotals.get(0).tax(), taxes);
            } else if (amount.signum() != 0) {
                throw unplaced(invoice, amount, category);
            }
        });
        return List.of(taxes);
    }

    private static Map<String, List<TaxSubtotal>> stated(Invoice invoice) {
        Map<String, List<TaxSubtotal>> stated = new LinkedHashMap<>();
        invoice.taxes().forEach(tax -> stated.merge(tax.tax().key(), List.of(tax), TaxShares::joined));
        return stated;
    }

    private static List<TaxSubtotal> joined(List<TaxSubtotal> some, List<TaxSubtotal> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static void spread(
            Invoice invoice,
            List<Part> parts,
            int[] taxed,
            BigDecimal amount,
            TaxCategory category,
            BigDecimal[] taxes) {
        BigDecimal unit = unit(invoice.currency(), amount);
        if (taxed.length == 1) {
            taxes[taxed[0]] = amount.setScale(unit.scale(), RoundingMode.UNNECESSARY);
            return;
        }
        List<BigDecimal> nets =
                Arrays.stream(taxed).mapToObj(i -> parts.get(i).net()).toList();
        List<BigDecimal> shares = Shares.ofTax(amount, nets, category.rate()).rounded(unit);
        for (int i = 0; i < taxed.length; i++) {
            taxes[taxed[i]] = shares.get(i);
        }
    }

    /** The currency's smallest unit; for a code without one, or a finer amount, the amount's own. */
    static BigDecimal unit(String currency, BigDecimal amount) {
        int digits = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        int stated = amount.signum() == 0 ? 0 : amount.stripTrailingZeros().scale();
        return BigDecimal.ONE.movePointLeft(Math.max(digits, stated));
    }

    private static RefusedInvoice unplaced(Invoice invoice, BigDecimal amount, String category) {
        return RefusedInvoice.dead(
                invoice,
                "TAX_UNPLACED",
                "it states " + amount.toPlainString() + " " + invoice.currency() + " tax of the category " + category
                        + ", but no line, allowance or charge is of that category.",
                "Have it corrected by its issuer, or edit it and replay.");
    }
}
