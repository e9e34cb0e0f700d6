package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "500ms,500ms",
        "30s,30s",
        "90s,90s",
        "10m,10m",
        "60m,1h",
        "24h,1d",
        "PT1M30S,90s",
        "0,0ms",
        "1500ms,1500ms"
    })
    void durationsAreReadAndWrittenAsPeopleDo(String written, String shown) {
        assertThat(DurationText.parse(written).map(DurationText::of)).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "soon", "", "10 years", "99999999999999999999s"})
    void whatHasNoUnitIsNoDuration(String written) {
        assertThat(DurationText.parse(written)).isEmpty();
    }
}
