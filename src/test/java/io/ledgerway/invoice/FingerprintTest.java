package io.ledgerway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    /** A fingerprint that changes makes new references, under which what was sent is not found again. */
    @Test
    void aFingerprintIsTheOneThatWasSentBefore() {
        assertThat(Fingerprint.of("a", "bc")).isEqualTo("WU2M4FVMTSFTNAR7");
    }

    @Property
    void isSixteenLettersAndDigitsWhateverTheTexts(@ForAll List<String> texts) {
        assertThat(Fingerprint.of(texts.toArray(String[]::new))).matches("[A-Z2-7]{16}");
    }

    @Property
    void textsThatAreCutOtherwiseAreOthers(@ForAll String one, @ForAll String other) {
        assertThat(Fingerprint.of(one, other)).isNotEqualTo(Fingerprint.of(one + other));
    }
}
