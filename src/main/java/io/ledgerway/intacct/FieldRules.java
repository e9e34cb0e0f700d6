package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.FreeText;
import java.time.LocalDate;

/**
 * What a field may hold. What identifies something is refused when it does not fit, never cut; free text is cut at a word,
 * with a mark. Lengths are the vendor's nominal ones (apis/intacct.md 3.1); the schema enforces none.
 */
final class FieldRules {

    static final int ORDER_NUMBER = 20;
    static final int TERM = 40;
    static final int ACCOUNT = 24;
    static final int ACCOUNT_LABEL = 80;
    static final int ITEM = 30;
    static final int PROJECT = 30;
    static final int MEMO = 500;

    private FieldRules() {}

    /**
     * An identifier as it is; null stays null.
     *
     * @throws CausedException code {@code FIELD_TOO_LONG} or {@code FIELD_REFUSED}
     */
    static String identifier(String element, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > longest) {
            throw refused(
                    "FIELD_TOO_LONG",
                    "'" + text + "' has " + text.length() + " characters; Intacct's field " + element + " takes "
                            + longest + ".");
        }
        if (!XmlCharacters.plain(text)
                && !text.codePoints().allMatch(point -> point >= ' ' && XmlCharacters.legal(point))) {
            throw refused("FIELD_REFUSED", "The value for Intacct's field " + element + " holds a control character.");
        }
        return text;
    }

    /** A document's number; also without characters that Intacct is known to refuse in it. */
    static String number(String element, String value, DocumentSettings settings) {
        String number = identifier(element, value, settings.numberLength());
        if (number == null) {
            throw refused("NUMBER_MISSING", "The document has no number.");
        }
        for (int i = 0; i < number.length(); i++) {
            if (settings.numberRefused().indexOf(number.charAt(i)) >= 0) {
                throw refused(
                        "FIELD_REFUSED",
                        "The number '" + number + "' holds '" + number.charAt(i) + "', which Intacct refuses in "
                                + element + ".");
            }
        }
        return number;
    }

    /** Free text; null stays null. */
    static String text(String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return FreeText.cut(FreeText.oneLine(value), longest);
    }

    /** A date as the gateway writes it (apis/intacct.md 3.1); null stays null. */
    static Element date(String element, LocalDate date) {
        if (date == null) {
            return null;
        }
        String text = date.toString();
        int month = text.length() - "MM-dd".length();
        return Element.of(
                element,
                Element.text("year", text.substring(0, month - 1)),
                Element.text("month", text.substring(month, month + 2)),
                Element.text("day", text.substring(month + 3)));
    }

    static CausedException refused(String code, String message) {
        return new CausedException(
                new Cause(code, message, "Correct the document, a lookup table or a setting, then replay."));
    }
}
