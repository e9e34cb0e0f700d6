package io.ledgerway.sandbox.accountsiq;

import java.util.Locale;

/** How look-ups and the duplicate check compare external references; the real rule is not known (apis/accountsiq.md 5, fact 9). */
public enum ReferenceMatch {
    EXACT,
    /** Case and blanks at the end do not matter, as in many a collation. */
    LOOSE,
    /** Look-ups find whatever begins with the reference. */
    PREFIX;

    /** @param stored null = the document has none, and nothing finds it */
    boolean matches(String stored, String asked) {
        if (stored == null) {
            return false;
        }
        return switch (this) {
            case EXACT -> stored.equals(asked);
            case LOOSE -> loose(stored).equals(loose(asked));
            case PREFIX -> stored.startsWith(asked);
        };
    }

    private static String loose(String text) {
        return text.stripTrailing().toUpperCase(Locale.ROOT);
    }
}
