package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The external reference of a legal number: the number itself where AccountsIQ surely takes it, else a clean stem and a hash
 * of the number, so that two numbers never become one. Which characters are refused is not known (apis/accountsiq.md 4.1),
 * hence the setting {@code reference-characters}.
 */
final class ExternalReference {

    static final int LONGEST = 50;

    private static final String TAKEN = "A-Z0-9_/.-";
    private static final int HASH_BYTES = 10;
    private static final int HASH_LENGTH = HASH_BYTES * 8 / 5;

    private final Pattern taken;

    private ExternalReference(Pattern taken) {
        this.taken = taken;
    }

    /** @throws CausedException code {@code SETTING_INVALID} when {@code reference-characters} is no list of characters */
    static ExternalReference of(ConnectionSettings connection) {
        String characters = connection.value("reference-characters", TAKEN);
        try {
            return new ExternalReference(Pattern.compile("[" + characters + "]"));
        } catch (PatternSyntaxException e) {
            throw new CausedException(new Cause(
                    "SETTING_INVALID",
                    "Connection " + connection.name() + " has reference-characters '" + characters
                            + "', which is no list of characters such as " + TAKEN + ".",
                    "Correct ledgerway.connections." + connection.name() + ".reference-characters."));
        }
    }

    /** At most 50 characters; the same for the same number, always. */
    String of(String number) {
        String bare = number.strip();
        if (bare.length() <= LONGEST && bare.chars().allMatch(this::takes)) {
            return bare;
        }
        String hash = hash(bare);
        String stem = stem(bare);
        String kept = stem.substring(0, Math.min(stem.length(), LONGEST - 1 - HASH_LENGTH));
        return kept.isEmpty() ? hash : kept + "-" + hash;
    }

    private boolean takes(int character) {
        return taken.matcher(Character.toString(character)).matches();
    }

    /** Upper case without accents; what is still not taken becomes one hyphen. */
    private String stem(String number) {
        StringBuilder stem = new StringBuilder();
        Normalizer.normalize(number, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .forEach(character -> stem.append(takes(character) ? Character.toString(character) : "-"));
        return stem.toString().replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
    }

    /** 80 bits in base 32. */
    private static String hash(String number) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8));
            String hash = new BigInteger(1, Arrays.copyOf(digest, HASH_BYTES))
                    .toString(32)
                    .toUpperCase(Locale.ROOT);
            return "0".repeat(HASH_LENGTH - hash.length()) + hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
