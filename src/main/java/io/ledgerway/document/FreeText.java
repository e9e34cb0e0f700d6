package io.ledgerway.document;

/** Free text for people, cut where it is too long: at a word, with a mark. Only for text, never for keys. */
public final class FreeText {

    /** What stands where text was cut. */
    public static final String MARK = "…";

    private FreeText() {}

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
