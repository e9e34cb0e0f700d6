package io.ledgerway.sandbox.acumatica;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The proof key of an authorization code, method S256. */
final class Challenge {

    private Challenge() {}

    /** @param challenge null = none was asked for */
    static boolean met(String challenge, String verifier) {
        if (challenge == null) {
            return true;
        }
        return verifier != null && challenge.equals(of(verifier));
    }

    static String of(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
