package io.ledgerway.secret;

/** The hub's key ({@code ledgerway.session-key}, or a key file beside the embedded database). */
public interface HubKey {

    /**
     * Encrypts with AES-GCM under the newest key.
     *
     * @param context bound to the text: decrypting under another context fails
     */
    String encrypt(String plain, String context);

    /**
     * Decrypts what any listed key encrypted.
     *
     * @throws io.ledgerway.cause.CausedException code {@code SESSION_KEY_UNKNOWN} when no key fits
     */
    String decrypt(String encrypted, String context);

    /** A keyed fingerprint (HMAC): equal texts give equal fingerprints, the text cannot be guessed from it. */
    String fingerprint(String text);
}
