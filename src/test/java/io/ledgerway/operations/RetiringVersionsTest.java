package io.ledgerway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetiringVersionsTest {

    private static final LocalDate END = LocalDate.of(2027, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "91, ",
        "90, VERSION_RETIRES_WITHIN_90_DAYS",
        "31, VERSION_RETIRES_WITHIN_90_DAYS",
        "30, VERSION_RETIRES_WITHIN_30_DAYS",
        "8, VERSION_RETIRES_WITHIN_30_DAYS",
        "7, VERSION_RETIRES_WITHIN_7_DAYS",
        "0, VERSION_RETIRES_WITHIN_7_DAYS",
        "-1, VERSION_RETIRED"
    })
    void eachStepHasItsOwnWarning(int daysBefore, String code) {
        assertThat(RetiringVersions.warning("accountsiq", END, END.minusDays(daysBefore))
                        .map(Cause::code)
                        .orElse(null))
                .isEqualTo(code);
    }

    @Test
    void aWholeYearOfLooksTellsFourThings() {
        List<String> told = Stream.iterate(END.minusDays(364), day -> day.plusDays(1))
                .limit(380)
                .flatMap(day -> RetiringVersions.warning("accountsiq", END, day).stream())
                .map(Cause::code)
                .distinct()
                .toList();

        assertThat(told)
                .containsExactly(
                        "VERSION_RETIRES_WITHIN_90_DAYS",
                        "VERSION_RETIRES_WITHIN_30_DAYS",
                        "VERSION_RETIRES_WITHIN_7_DAYS",
                        "VERSION_RETIRED");
    }

    @Test
    void theWarningNamesDayAndConnection() {
        Cause cause =
                RetiringVersions.warning("accountsiq", END, END.minusDays(30)).orElseThrow();

        assertThat(cause.message())
                .contains("accountsiq")
                .contains("2027-06-30")
                .contains("in 30 days");
        assertThat(cause.action()).contains("retires-on");
    }
}
