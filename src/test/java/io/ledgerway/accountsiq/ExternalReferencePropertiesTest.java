package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

class ExternalReferencePropertiesTest {

    private final TestEntity entity = new TestEntity();
    private final ExternalReference references = ExternalReference.of(entity.settings());

    @Property
    void itIsAlwaysShortCleanAndTheSame(@ForAll @NotBlank @StringLength(max = 120) String number) {
        assertThat(references.of(number)).matches("[A-Z0-9_/.-]{1,50}").isEqualTo(references.of(number));
    }

    @Property
    void aCleanNumberStaysAsItIs(
            @ForAll @CharRange(from = 'A', to = 'Z') @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 50)
                    String number) {
        assertThat(references.of(number)).isEqualTo(number);
    }

    @Property
    void twoNumbersNeverBecomeOne(
            @ForAll @NotBlank @StringLength(max = 60) String one,
            @ForAll @NotBlank @StringLength(max = 60) String other) {
        if (!one.strip().equals(other.strip())) {
            assertThat(references.of(one)).isNotEqualTo(references.of(other));
        }
    }

    @Example
    void theStemIsWhatPeopleSearchFor() {
        assertThat(references.of("Fæ-2026/17")).startsWith("F-2026/17-");
        assertThat(references.of("Rénovation 5")).startsWith("RENOVATION-5-").hasSize(12 + 1 + 16);
        assertThat(references.of("A".repeat(51))).hasSize(50).startsWith("A".repeat(33) + "-");
        assertThat(references.of("№")).matches("(NO-)?[0-9A-V]{16}");
    }

    @Example
    void theCharactersThatAreTakenAreASetting() {
        entity.values.put("reference-characters", "A-Za-z0-9 #-");

        assertThat(ExternalReference.of(entity.settings()).of("inv #7")).isEqualTo("inv #7");

        entity.values.put("reference-characters", "A-Z[");
        assertThatThrownBy(() -> ExternalReference.of(entity.settings())).hasMessageContaining("reference-characters");
    }
}
