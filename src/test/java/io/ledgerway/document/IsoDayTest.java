package io.ledgerway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDayTest {

    private static final long YEAR_ZERO = LocalDate.of(0, 1, 1).toEpochDay();
    private static final long YEAR_9999 = LocalDate.of(9999, 12, 31).toEpochDay();

    @Property
    void everyDayIsReadAsItIsWritten(@ForAll("epochDays") long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);

        assertThat(IsoDay.of(day.toString())).isEqualTo(day);
    }

    @Property
    void whatLooksLikeADayIsOneOrNoneAsJavaSays(@ForAll("nearlyDays") String text) {
        assertThat(IsoDay.of(text)).isEqualTo(byJava(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-09-2",
                "2026-09-277",
                "27.09.2026",
                "2026/09/27",
                "+026-09-27",
                "２026-09-27",
                "2026-09-27 "
            })
    void whatIsWrittenOtherwiseIsLeftToTheLibrary(String text) {
        assertThat(IsoDay.of(text)).isNull();
    }

    @Provide
    Arbitrary<Long> epochDays() {
        return Arbitraries.longs().between(YEAR_ZERO, YEAR_9999);
    }

    @Provide
    Arbitrary<String> nearlyDays() {
        Arbitrary<String> two = Arbitraries.integers().between(0, 40).map("%02d"::formatted);
        Arbitrary<String> four = Arbitraries.integers().between(0, 9999).map("%04d"::formatted);
        return Combinators.combine(four, two, two).as((year, month, day) -> year + "-" + month + "-" + day);
    }

    private static LocalDate byJava(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
