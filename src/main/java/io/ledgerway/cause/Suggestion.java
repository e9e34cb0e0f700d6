package io.ledgerway.cause;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Suggestion {

    private static final int SHORTEST = 3;

    private Suggestion() {}

    /** The known word at most two letters away from this one, if there is one; one letter for words below six. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() < SHORTEST) {
            return Optional.empty();
        }
        int most = word.length() < 6 ? 1 : 2;
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .filter(candidate -> distance(plain(word), plain(candidate)) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(plain(word), plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Letters to insert, delete or exchange to make one word of the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
