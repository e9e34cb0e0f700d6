package io.ledgerway.ledger;

import io.ledgerway.document.Invoice;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.document.TaxSubtotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, List<Integer>> byCategory = byCategory(parts);
        for (Stated stated : stated(invoice).values()) {
            List<Integer> taxed = byCategory.get(stated.category().key());
            if (taxed != null) {
                spread(invoice, parts, taxed, stated, taxes);
            } else if (stated.amount().signum() != 0) {
                throw unplaced(invoice, stated);
            }
        }
        return List.of(taxes);
    }

    /** The tax that a document states for one category, which it may state in several amounts. */
    private record Stated(TaxCategory category, BigDecimal amount) {
        Stated plus(Stated other) {
            return new Stated(category, amount.add(other.amount));
        }
    }

    private static Map<String, Stated> stated(Invoice invoice) {
        Map<String, Stated> stated = new LinkedHashMap<>();
        for (TaxSubtotal tax : invoice.taxes()) {
            stated.merge(tax.tax().key(), new Stated(tax.tax(), tax.amount()), Stated::plus);
        }
        return stated;
    }

    /** Which parts are of a category, by its key. */
    private static Map<String, List<Integer>> byCategory(List<Part> parts) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            TaxCategory category = parts.get(i).category();
            if (category != null) {
                places.computeIfAbsent(category.key(), key -> new ArrayList<>()).add(i);
            }
        }
        return places;
    }

    private static void spread(
            Invoice invoice, List<Part> parts, List<Integer> taxed, Stated stated, BigDecimal[] taxes) {
        BigDecimal amount = stated.amount();
        BigDecimal unit = unit(invoice.currency(), amount);
        if (taxed.size() == 1) {
            taxes[taxed.get(0)] = amount.setScale(unit.scale(), RoundingMode.UNNECESSARY);
            return;
        }
        List<BigDecimal> nets = new ArrayList<>(taxed.size());
        for (int place : taxed) {
            nets.add(parts.get(place).net());
        }
        List<BigDecimal> shares =
                Shares.ofTax(amount, nets, stated.category().rate()).rounded(unit);
        for (int i = 0; i < taxed.size(); i++) {
            taxes[taxed.get(i)] = shares.get(i);
        }
    }

    /** The currency's smallest unit; for a code without one, or a finer amount, the amount's own. */
    static BigDecimal unit(String currency, BigDecimal amount) {
        int digits = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        int stated = amount.signum() == 0 ? 0 : amount.stripTrailingZeros().scale();
        return BigDecimal.ONE.movePointLeft(Math.max(digits, stated));
    }

    private static RefusedInvoice unplaced(Invoice invoice, Stated stated) {
        return RefusedInvoice.dead(
                invoice,
                "TAX_UNPLACED",
                "it states " + stated.amount().toPlainString() + " " + invoice.currency() + " tax of the category "
                        + stated.category().key() + ", but no line, allowance or charge is of that category.",
                "Have it corrected by its issuer, or edit it and replay.");
    }
}
