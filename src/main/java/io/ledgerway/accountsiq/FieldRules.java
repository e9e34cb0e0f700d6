package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.FreeText;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a field may hold (apis/accountsiq.md 4.1 and 4.3). What names something is refused when it does not fit, never cut;
 * free text is cut at a word, with a mark.
 */
final class FieldRules {

    static final int CODE = 50;
    static final int DESCRIPTION = 500;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FieldRules() {}

    /**
     * A code of AccountsIQ, which are all upper case.
     *
     * @throws CausedException code {@code CODE_MISSING} or {@code CODE_TOO_LONG}
     */
    static String code(String what, String value) {
        return name(what, value).toUpperCase(Locale.ROOT);
    }

    /** An identifier as it is written; null where there is none: AccountsIQ refuses an empty one. */
    static String optional(String what, String value) {
        return value == null || value.isBlank() ? null : name(what, value);
    }

    private static String name(String what, String value) {
        if (value == null || value.isBlank()) {
            throw refused("CODE_MISSING", "There is no " + what + ", which AccountsIQ needs.");
        }
        String text = value.strip();
        if (text.length() > CODE) {
            throw refused(
                    "CODE_TOO_LONG",
                    "The " + what + " '" + text + "' has " + text.length() + " characters; AccountsIQ takes " + CODE
                            + ".");
        }
        return text;
    }

    /** Free text in one line; the other text where there is none. */
    static String text(String value, String otherwise) {
        String text =
                value == null ? "" : value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return FreeText.cut(text.isEmpty() ? otherwise : text, DESCRIPTION);
    }

    /**
     * A rate in per cent as a fraction.
     *
     * @param percent null means none
     * @throws CausedException code {@code TAX_RATE_OUT_OF_RANGE} outside 0 to 100 per cent
     */
    static BigDecimal fraction(String what, BigDecimal percent) {
        BigDecimal rate = percent == null ? BigDecimal.ZERO : percent;
        if (rate.signum() < 0 || rate.compareTo(HUNDRED) > 0) {
            throw refused(
                    "TAX_RATE_OUT_OF_RANGE",
                    "The tax rate of " + what + " is " + rate.toPlainString() + " %; AccountsIQ takes 0 to 100.");
        }
        return rate.movePointLeft(2);
    }

    /**
     * An amount that is not below zero.
     *
     * @throws CausedException code {@code NEGATIVE_LINE}
     */
    static BigDecimal amount(String what, BigDecimal amount) {
        if (amount.signum() < 0) {
            throw refused(
                    "NEGATIVE_LINE", what + " is " + amount.toPlainString() + "; AccountsIQ takes no negative amount.");
        }
        return amount;
    }

    static CausedException refused(String code, String message) {
        return new CausedException(
                new Cause(code, message, "Correct the document, a lookup table or a setting, then replay."));
    }
}
