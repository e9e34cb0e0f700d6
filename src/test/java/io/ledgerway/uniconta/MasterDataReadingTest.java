package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterDataReadingTest {

    private static final QueryResult NONE = new QueryResult.Rows(List.of());

    @Test
    void eachEntityIsReadUntilAPageIsShort() {
        MasterDataReading reading = MasterDataReading.start(TestCompany.NOW, 2);
        List<String> asked = new ArrayList<>();
        for (String page :
                new String[] {"[{\"Number\":\"1\"},{\"Number\":\"2\"}]", "[{\"Number\":\"3\"}]", "[]", "[]", "[]"}) {
            asked.add(reading.query().entity() + " "
                    + reading.query().filters().get(0).skip());
            reading = reading.after(new QueryResult.Rows(TestCompany.rows(page)));
        }

        assertThat(reading.open()).isFalse();
        assertThat(asked)
                .containsExactly(
                        "ProjectClient 0",
                        "ProjectClient 2",
                        "EmployeeClient 0",
                        "EmpPayrollCategoryClient 0",
                        "PrCategoryClient 0");
        assertThat(reading.data().projects()).containsOnlyKeys("1", "2", "3");
        assertThat(reading.data().readAt()).isEqualTo(TestCompany.NOW);
    }

    @Test
    void aPageThatRepeatsEndsTheEntityAndNotTheHub() {
        QueryResult page = new QueryResult.Rows(TestCompany.rows("[{\"Number\":\"1\"},{\"Number\":\"2\"}]"));

        MasterDataReading reading =
                MasterDataReading.start(TestCompany.NOW, 2).after(page).after(page);

        assertThat(reading.entity()).isEqualTo(MasterEntity.EMPLOYEES);
    }

    @Test
    void aFailureEndsTheReadingWithItsReason() {
        Outcome busy = new Outcome.Retry(new Cause("TARGET_BUSY", "Busy.", ""), null);

        MasterDataReading reading =
                MasterDataReading.start(TestCompany.NOW, 2).after(NONE).after(new QueryResult.Failed(busy));

        assertThat(reading.open()).isFalse();
        assertThat(reading.failure()).isEqualTo(busy);
    }

    @Test
    void masterDataCountsForAsLongAsTheSettingSays() {
        TestCompany company = new TestCompany();
        MasterData data = TestCompany.masterData();
        assertThat(at(14).current(company.get("uniconta"), data)).isTrue();
        assertThat(at(15).current(company.get("uniconta"), data)).isFalse();

        company.values.put("master-data-age", "2h");

        assertThat(at(100).current(company.get("uniconta"), data)).isTrue();
        assertThat(at(0).fresh(data, false)).isTrue();
        assertThat(at(1).fresh(data, false)).isFalse();
    }

    @Test
    void anotherCompanyHasItsOwnMasterData() {
        TestCompany company = new TestCompany();
        MasterDataCache cache = at(0);
        cache.put(company.get("uniconta"), TestCompany.masterData());

        company.values.put("company-id", "99");

        assertThat(cache.get(company.get("uniconta"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "InProgress, OPEN",
        "in progress, OPEN",
        "IN_PROGRESS, OPEN",
        "Created, OPEN",
        "Igangværende, OPEN",
        "Completed, CLOSED",
        "ReportedAsFinished, CLOSED",
        "Afsluttet, CLOSED",
        "Paused, CLOSED",
        "Whatever, UNKNOWN",
        "'', OPEN"
    })
    void phasesAreKnownInEnglishAndDanish(String label, ProjectPhases.Phase phase) {
        assertThat(new ProjectPhases("").of(label)).isEqualTo(phase);
    }

    private static MasterDataCache at(int minutes) {
        return new MasterDataCache(Clock.fixed(TestCompany.NOW.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC));
    }
}
