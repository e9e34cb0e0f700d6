package io.ledgerway.invoice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Texts that are too long or too many to be written out, as 16 characters {@code A-Z2-7}: 80 bits of their SHA-256. */
final class Fingerprint {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTERS = 16;

    private Fingerprint() {}

    /** Different for different lists of texts, however they are cut: {@code ab, c} is not {@code a, bc}. */
    static String of(String... texts) {
        MessageDigest digest = sha256();
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(length.putInt(0, bytes.length).array());
            digest.update(bytes);
        }
        return base32(digest.digest());
    }

    private static String base32(byte[] hash) {
        StringBuilder text = new StringBuilder(CHARACTERS);
        int bits = 0;
        int held = 0;
        for (int i = 0; text.length() < CHARACTERS; i++) {
            held = held << 8 | hash[i] & 0xFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE_32.charAt(held >> bits & 31));
            }
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
