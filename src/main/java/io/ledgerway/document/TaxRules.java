package io.ledgerway.document;

import java.util.Map;

/** How EN 16931 numbers the rules of each tax category: {@code BR-S-08} for S, {@code BR-IC-08} for K. */
final class TaxRules {

    private static final Map<String, String> LETTERS =
            Map.of("S", "S", "Z", "Z", "E", "E", "AE", "AE", "K", "IC", "G", "G", "O", "O", "L", "AF", "M", "AG");

    private TaxRules() {}

    /** The rule of a category by its number within it; a category that EN 16931 does not name has rules of our own. */
    static String rule(TaxCategory tax, String number) {
        String letters = LETTERS.get(tax.code());
        return letters == null ? "LEDGERWAY-TAX-" + number : "BR-" + letters + "-" + number;
    }

    /** Whether the category says nothing without a rate: all but O, and a source's own keys, which carry it themselves. */
    static boolean needsRate(TaxCategory tax) {
        return tax.code() != null && !tax.code().equals("O") && !ownKey(tax);
    }

    /** Whether the category is a source's own key, such as {@code uniconta:U25}. */
    static boolean ownKey(TaxCategory tax) {
        return tax.code().indexOf(':') >= 0;
    }

    /** What is taxed alike: category and rate, where no rate and the rate 0 are the same. */
    static String group(TaxCategory tax) {
        return tax.rate() != null && tax.rate().signum() == 0 ? tax.code() : tax.key();
    }

    /** Whether the rate is one that the category cannot have: S without tax, or tax in a category that is without. */
    static boolean rateContradicts(TaxCategory tax) {
        if (tax.rate() == null) {
            return false;
        }
        return switch (tax.code()) {
            case "S" -> tax.rate().signum() <= 0;
            case "Z", "E", "AE", "K", "G", "O" -> tax.rate().signum() != 0;
            default -> false;
        };
    }
}
