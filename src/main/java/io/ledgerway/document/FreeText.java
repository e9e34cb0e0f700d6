package io.ledgerway.document;

import java.util.regex.Pattern;

/** Free text for people, cut where it is too long: at a word, with a mark. Only for text, never for keys. */
public final class FreeText {

    /** What stands where text was cut. */
    public static final String MARK = "…";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private FreeText() {}

    /** The text without blanks at its ends, and with one blank for each run of blanks and line ends within. */
    public static String oneLine(String text) {
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char here = stripped.charAt(i);
            if (here < ' ' || here == ' ' && stripped.charAt(i + 1) <= ' ') {
                return BLANKS.matcher(stripped).replaceAll(" ");
            }
        }
        return stripped;
    }

    /**
     * The text, at most {@code longest} characters with the mark. A word is cut only when it alone is longer.
     *
     * @param longest in UTF-16 characters, at least 2
     */
    public static String cut(String text, int longest) {
        String whole = text.strip();
        if (whole.length() <= longest) {
            return whole;
        }
        int end = longest - MARK.length();
        int word = end;
        while (word > 0 && !Character.isWhitespace(whole.charAt(word))) {
            word--;
        }
        if (word == 0) {
            word = Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end;
        }
        return whole.substring(0, word).stripTrailing() + MARK;
    }
}
