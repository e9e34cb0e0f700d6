package io.ledgerway.intempus;

/** The beginning of a text from outside, fit for a message: one line, no control characters, no key. */
final class Excerpt {

    private static final int SHORT = 80;

    private Excerpt() {}

    /** At most 80 characters. */
    static String of(String text) {
        return of(text, SHORT);
    }

    static String of(String text, int length) {
        String start = text.substring(0, Math.min(text.length(), 4 * length));
        String clean = start.replaceAll("(?i)apikey\\s+\\S+", "ApiKey …")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip();
        return clean.length() <= length ? clean : clean.substring(0, length) + "…";
    }
}
