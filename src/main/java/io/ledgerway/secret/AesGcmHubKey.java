package io.ledgerway.secret;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-GCM with 256-bit keys, a random 96-bit nonce in front of the text and the context as associated data.
 *
 * <p>The first listed key encrypts, each listed key decrypts. Fingerprints are made under the <em>last</em> listed key:
 * a rotation puts the new key in front, so fingerprints stay the same until the old key is taken off the list.
 */
class AesGcmHubKey implements HubKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> encryptionKeys;
    private final SecretKeySpec fingerprintKey;

    /** @param keys 32 bytes each, newest first, at least one */
    AesGcmHubKey(List<byte[]> keys) {
        encryptionKeys = keys.stream()
                .map(key -> new SecretKeySpec(derive(key, "ledgerway encryption"), "AES"))
                .toList();
        fingerprintKey = hmacKey(derive(keys.get(keys.size() - 1), "ledgerway fingerprint"));
    }

    @Override
    public String encrypt(String plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, encryptionKeys.get(0), nonce, context)
                    .doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available in this Java", e);
        }
    }

    @Override
    public String decrypt(String encrypted, String context) {
        byte[] whole = bytes(encrypted, context);
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        for (SecretKeySpec key : encryptionKeys) {
            try {
                byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                        .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
                return new String(plain, StandardCharsets.UTF_8);
            } catch (AEADBadTagException anotherKey) {
                continue;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM is not available in this Java", e);
            }
        }
        throw unknown(context);
    }

    @Override
    public String fingerprint(String text) {
        return HexFormat.of().formatHex(hmac(fingerprintKey, text));
    }

    private static byte[] bytes(String encrypted, String context) {
        try {
            byte[] whole = Base64.getDecoder().decode(encrypted);
            if (whole.length >= NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                return whole;
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below: no key opens it
        }
        throw unknown(context);
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] derive(byte[] key, String label) {
        return hmac(hmacKey(key), label);
    }

    private static SecretKeySpec hmacKey(byte[] key) {
        return new SecretKeySpec(key, "HmacSHA256");
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not available in this Java", e);
        }
    }

    private static CausedException unknown(String context) {
        return new CausedException(new Cause(
                "SESSION_KEY_UNKNOWN",
                "None of the keys in ledgerway.session-key opens what was stored for " + context + ".",
                "List the key it was stored under behind the newest one, or let it be stored afresh."));
    }
}
