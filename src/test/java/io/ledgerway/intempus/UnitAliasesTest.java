package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.document.TimeEntry.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitAliasesTest {

    @ParameterizedTest
    @CsvSource({
        "Timer,HOURS",
        "HOURS,HOURS",
        "hour,HOURS",
        "Dage,DAYS",
        "days,DAYS",
        "km,KILOMETRES",
        "KM.,KILOMETRES",
        "Styk,PIECES",
        "stk,PIECES",
        "stk.,PIECES",
        "kr,KRONER",
        "kr.,KRONER",
        "DKK,KRONER"
    })
    void aLabelIsKnownWhateverItsCaseAndPunctuation(String label, Unit unit) {
        assertThat(UnitAliases.of(Sample.settings()).unit(label)).contains(unit);
    }

    @Test
    void anUnknownLabelIsNotGuessed() {
        assertThat(UnitAliases.of(Sample.settings()).unit("Rumfang")).isEmpty();
        assertThat(UnitAliases.of(Sample.settings()).unit("%")).isEmpty();
    }

    @Test
    void aSettingAddsALabelOrChangesOne() {
        UnitAliases units =
                UnitAliases.of(Sample.settings("unit-alias.kørte-km", "kilometres", "unit-alias.[Antal]", "HOURS"));

        assertThat(units.unit("Kørte km")).contains(Unit.KILOMETRES);
        assertThat(units.unit("antal")).contains(Unit.HOURS);
    }

    @Test
    void aSettingThatNamesNoUnitIsRefused() {
        assertThatThrownBy(() -> UnitAliases.of(Sample.settings("unit-alias.m3", "litres")))
                .hasMessageContaining("connections.intempus.unit-alias.m3 is 'litres'")
                .hasMessageContaining("KILOMETRES");
    }
}
