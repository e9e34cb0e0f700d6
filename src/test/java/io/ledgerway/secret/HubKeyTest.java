package io.ledgerway.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.cause.CausedException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HubKeyTest {

    private static final byte[] OLD = key(1);
    private static final byte[] NEW = key(2);

    private final HubKey old = new AesGcmHubKey(List.of(OLD));
    private final HubKey rotated = new AesGcmHubKey(List.of(NEW, OLD));

    @Property(tries = 200)
    void whatIsEncryptedComesBackWhole(@ForAll String plain, @ForAll String context) {
        assertThat(old.decrypt(old.encrypt(plain, context), context)).isEqualTo(wellFormed(plain));
    }

    @Test
    void theSameTextNeverLooksTheSameTwice() {
        assertThat(old.encrypt("token", "uniconta"))
                .isNotEqualTo(old.encrypt("token", "uniconta"))
                .doesNotContain("token");
    }

    @Test
    void aTextFromAnotherPlaceIsNotOpened() {
        String encrypted = old.encrypt("token", "uniconta");

        assertUnknownKey(old, encrypted, "intempus");
    }

    @Test
    void aChangedTextIsNotOpened() {
        byte[] encrypted = Base64.getDecoder().decode(old.encrypt("token", "uniconta"));
        encrypted[encrypted.length / 2] ^= 1;

        assertUnknownKey(old, Base64.getEncoder().encodeToString(encrypted), "uniconta");
        assertUnknownKey(old, "not base64!", "uniconta");
        assertUnknownKey(old, "c2hvcnQ=", "uniconta");
    }

    @Test
    void afterRotationTheOldKeyStillOpensAndTheNewOneEncrypts() {
        assertThat(rotated.decrypt(old.encrypt("token", "uniconta"), "uniconta"))
                .isEqualTo("token");
        assertUnknownKey(old, rotated.encrypt("token", "uniconta"), "uniconta");
    }

    @Test
    void fingerprintsOutliveARotation() {
        assertThat(rotated.fingerprint("secret"))
                .isEqualTo(old.fingerprint("secret"))
                .isNotEqualTo(old.fingerprint("secret2"))
                .isNotEqualTo(new AesGcmHubKey(List.of(NEW)).fingerprint("secret"))
                .hasSize(64);
    }

    private static void assertUnknownKey(HubKey key, String encrypted, String context) {
        assertThatThrownBy(() -> key.decrypt(encrypted, context))
                .isInstanceOfSatisfying(
                        CausedException.class, e -> assertThat(e.why().code()).isEqualTo("SESSION_KEY_UNKNOWN"));
    }

    /** Half a surrogate pair is no text: UTF-8 writes a question mark for it. */
    private static String wellFormed(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }
}
