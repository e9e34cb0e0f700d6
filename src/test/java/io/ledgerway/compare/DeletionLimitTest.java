package io.ledgerway.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.cause.CausedException;
import io.ledgerway.flow.FlowSettings;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DeletionLimitTest {

    private static final String MOST = "ledgerway.flows.time-entries.max-deletions";
    private static final String PERCENT = "ledgerway.flows.time-entries.max-deletions-percent";

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest(name = "{0} missing of {1}: asked {2}")
    @CsvSource({
        "0, 0, false",
        "0, 4000, false",
        "20, 4000, false",
        "50, 4000, false",
        "51, 4000, true",
        "50, 2500, false",
        "50, 2499, true",
        "1, 50, false",
        "1, 49, true",
        "1, 1, true",
        "3600, 4000, true",
        "2000000, 3000000, true"
    })
    void aPersonIsAskedWhenEitherIsExceeded(long missing, long compared, boolean asked) {
        assertThat(limit().exceededBy(missing, compared)).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0} at most, {1} %: {2} missing of {3}: asked {4}")
    @CsvSource({
        "0, 2, 1, 4000, true",
        "0, 2, 0, 4000, false",
        "1000, 100, 1000, 1000, false",
        "1000, 0, 1, 4000, true",
        "1000, 0.05, 2, 4000, false",
        "1000, 0.05, 3, 4000, true",
        "5, 100, 6, 10, true"
    })
    void bothAreSettings(String most, String percent, long missing, long compared, boolean asked) {
        environment.setProperty(MOST, most);
        environment.setProperty(PERCENT, percent);

        assertThat(limit().exceededBy(missing, compared)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "2 %", "1.5", "99999999999999999999"})
    void aNumberThatIsNoneIsNamed(String text) {
        environment.setProperty(MOST, text);

        assertThatThrownBy(this::limit).isInstanceOfSatisfying(CausedException.class, e -> {
            assertThat(e.why().code()).isEqualTo("SETTING_INVALID");
            assertThat(e.why().message()).contains(MOST, "'" + text + "'");
        });
    }

    @Test
    void theQuestionSaysHowManyAndWhatToDo() {
        var question = new DeletionLimit(50, new BigDecimal("2.5")).question("time-entries", 12, 3600, 4000);

        assertThat(question.code()).isEqualTo("MANY_DELETIONS");
        assertThat(question.message()).contains("3600 of 4000", "50 at most", "2.5 %", "Nothing was withdrawn");
        assertThat(question.action()).contains("POST /api/flows/time-entries/compares/12/approve");
    }

    private DeletionLimit limit() {
        return DeletionLimit.of(new FlowSettings(environment), "time-entries");
    }
}
