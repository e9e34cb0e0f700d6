package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.document.TimeEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class MapLinesTest {

    private static final String CLOSED = "2700";

    private final TestCompany company = new TestCompany();

    @ParameterizedTest
    @CsvSource({"false, 4, false", "false, 59, false", "false, 60, true", "true, 4, false", "true, 5, true"})
    void whatAReplayedEntryLacksIsReadAgainAtOnce(boolean replayed, long secondsOld, boolean readAgain) {
        JournalRound round = mapAfter(secondsOld, entry(CLOSED, replayed));

        assertThat(round.masterDataWanted()).isEqualTo(readAgain);
    }

    @ParameterizedTest
    @CsvSource({"4", "899"})
    void aReplayedEntryThatFitsNeedsNoReading(long secondsOld) {
        JournalRound round = mapAfter(secondsOld, entry("2636", true));

        assertThat(round.masterDataWanted()).isFalse();
        assertThat(round.hasUnsent()).isTrue();
    }

    private JournalRound mapAfter(long seconds, Claim claim) {
        Clock clock = Clock.fixed(TestCompany.NOW.plus(Duration.ofSeconds(seconds)), ZoneOffset.UTC);
        MasterDataCache cache = new MasterDataCache(clock);
        cache.put(company.get("uniconta"), TestCompany.masterData());
        return new MapLines(new LineSettingsReader(company, new MockEnvironment()), cache, company)
                .map(TestCompany.batch(claim));
    }

    private static Claim entry(String project, boolean tried) {
        TimeEntry entry = TestCompany.with(Map.of("project", project));
        return new Claim(901, "901", 1, "INT-901", 1, DeliveryState.SENDING, tried, UnicontaJson.write(entry));
    }
}
