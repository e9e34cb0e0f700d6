package io.ledgerway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyIdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DK12345678, 12345678, true",
                "12 34 56 78, dk-12.34.56.78, true",
                "DK12345678, DK12345678, true",
                "5790000435975, 5790 0004 3597 5, true",
                "EL123456789, 123456789, true",
                "DK12345678, SE12345678, false",
                "SC123456, 123456, false",
                "DK12345678, 12345679, false",
                "DK, '', false",
                "-, 12345678, false",
                "'..', '--', false",
            })
    void oneIdentifierIsKnownInEveryWayItIsWritten(String ours, String theirs, boolean same) {
        assertThat(PartyIdentifiers.same(ours, theirs)).isEqualTo(same);
        assertThat(PartyIdentifiers.same(theirs, ours)).isEqualTo(same);
    }

    @Test
    void theMostTellingIdentifierIsTheFirstKeyAndTheNameTheLast() {
        Party party = new Party(
                "Byg  ApS",
                new Identifier("0088", "5790000435975"),
                "DK 12 34 56 78",
                new Identifier("0184", "12345678"),
                List.of(new Identifier("0060", "987654321"), new Identifier("0088", "5790001330552")),
                "C-7",
                null,
                null,
                null);

        assertThat(PartyIdentifiers.keys(party))
                .containsExactly(
                        "5790000435975",
                        "0088:5790000435975",
                        "DK 12 34 56 78",
                        "DK12345678",
                        "VAT:DK 12 34 56 78",
                        "VAT:DK12345678",
                        "12345678",
                        "0184:12345678",
                        "5790001330552",
                        "0088:5790001330552",
                        "987654321",
                        "0060:987654321",
                        "C-7",
                        "Byg ApS");
    }

    @Test
    void aKeyIsTriedOnceHoweverOftenThePartyNamesIt() {
        Party party = new Party(
                "dk12345678",
                new Identifier("VAT", "DK12345678"),
                "dk12345678",
                new Identifier(null, "DK12345678"),
                null,
                "DK12345678",
                null,
                null,
                null);

        assertThat(PartyIdentifiers.keys(party)).containsExactly("DK12345678", "VAT:DK12345678");
    }

    @Test
    void whatIsAbsentOrEmptyIsNoKeyAndNeitherAccountNumberNorNameSaysWhoItIs() {
        Party party = new Party(
                "Byg",
                new Identifier("0088", " - "),
                " ",
                null,
                List.of(new Identifier("X", null)),
                "7",
                null,
                null,
                null);

        assertThat(PartyIdentifiers.of(party)).isEmpty();
        assertThat(PartyIdentifiers.keys(party)).containsExactly("7", "Byg");
    }

    @Property
    void writingAnIdentifierOtherwiseKeepsItsNormalForm(@ForAll @StringLength(max = 20) String id) {
        String normal = PartyIdentifiers.normal(id);

        assertThat(PartyIdentifiers.normal(normal)).isEqualTo(normal);
        assertThat(PartyIdentifiers.normal(" ." + id + "-")).isEqualTo(normal);
        assertThat(PartyIdentifiers.same(id, " " + id)).isEqualTo(!normal.isEmpty());
    }

    @Property
    void whatIsNormalAlreadyStaysAndAllElseIsMadeSo(
            @ForAll @Chars({'A', 'Z', 'a', '0', '9', 'ß', 'ø', ' ', '-', '/'}) String id) {
        String upper = id.toUpperCase(java.util.Locale.ROOT);

        assertThat(PartyIdentifiers.normal(id)).isEqualTo(upper.replaceAll("[^\\p{L}\\p{Nd}]", ""));
    }
}
