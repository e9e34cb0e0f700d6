package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connection.OutsideRequest;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IntempusRequestsTest {

    @Test
    void whatChangedIsAskedForByCursor() {
        OutsideRequest request =
                IntempusRequests.page(Sample.settings(), PageRequest.since("work_report", 9123456789L));

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path())
                .isEqualTo("/web/v1/work_report/?limit=1000&pagination_type=cursor&logical_timestamp__gt=9123456789");
        assertThat(request.operation()).isEqualTo("list-work-report");
        assertThat(request.body()).isNull();
        assertThat(request.lease()).isNull();
    }

    @Test
    void theKeyGoesInAHeaderAndIsNeverPrinted() {
        OutsideRequest request = IntempusRequests.page(Sample.settings(), PageRequest.all("case"));

        assertThat(request.headers())
                .containsEntry("Authorization", "ApiKey Api.User@firma.dk:" + Sample.KEY)
                .containsEntry("Accept", "application/json");
        assertThat(request.toString()).doesNotContain(Sample.KEY);
        assertThat(request.path()).doesNotContain(Sample.KEY);
    }

    @Test
    void aWindowIsAskedForByItsDays() {
        PageRequest window = PageRequest.window("work_report", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 15));

        assertThat(path(window)).endsWith("&start_date__gte=2026-09-01&start_date__lte=2026-10-15");
    }

    @Test
    void theFirstRunBeginsAtItsDay() {
        assertThat(path(PageRequest.from("work_report", LocalDate.of(2026, 1, 1))))
                .endsWith("?limit=1000&pagination_type=cursor&start_date__gte=2026-01-01");
    }

    @Test
    void aListWithoutFilterIsAskedForWhole() {
        assertThat(path(PageRequest.all("work_type")))
                .isEqualTo("/web/v1/work_type/?limit=1000&pagination_type=cursor");
    }

    @Test
    void approvalIsNeverAskedFor() {
        assertThat(path(PageRequest.since("work_report", 1))).doesNotContain("approved");
        assertThat(path(PageRequest.window("work_report", LocalDate.MIN, LocalDate.MAX)))
                .doesNotContain("approved");
    }

    @Test
    void aBatchIsNeverLargerThanIntempusGives() {
        assertThat(IntempusRequests.page(
                                Sample.settings(URI.create("https://intempus.dk"), 50_000), PageRequest.all("case"))
                        .path())
                .contains("limit=10000&");
    }

    @Test
    void resourcesThatKnowNoCursorArePagedByOffset() {
        assertThat(path(PageRequest.all("schedule"))).isEqualTo("/web/v1/schedule/?limit=1000&offset=0");
        assertThat(IntempusRequests.page(Sample.settings("offset-resources", "balance, case"), PageRequest.all("case"))
                        .path())
                .isEqualTo("/web/v1/case/?limit=1000&offset=0");
    }

    @Test
    void theNextPageIsAskedForAsItWasNamed() {
        PageRequest next = PageRequest.all("case").following("/web/v1/case/?limit=7&after=xyz");

        assertThat(path(next)).isEqualTo("/web/v1/case/?limit=7&after=xyz");
    }

    @Test
    void oneEntryIsAskedForByItsId() {
        OutsideRequest request = IntempusRequests.detail(Sample.settings(), "work_report", "901");

        assertThat(request.path()).isEqualTo("/web/v1/work_report/901/");
        assertThat(request.operation()).isEqualTo("get-work-report");
        assertThatThrownBy(() -> IntempusRequests.detail(Sample.settings(), "work_report", "../login"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingKeyIsNamedAndAKeyWithALineEndIsNotPrinted() {
        assertThatThrownBy(() -> IntempusRequests.page(Sample.settings("api-key", " "), PageRequest.all("case")))
                .hasMessageContaining("lacks the setting 'api-key'");
        assertThatThrownBy(() -> IntempusRequests.page(Sample.settings("api-key", "01\n23"), PageRequest.all("case")))
                .hasMessageContaining("connections.intempus.api-key holds a line end")
                .hasMessageNotContaining("23");
    }

    private static String path(PageRequest request) {
        return IntempusRequests.page(Sample.settings(), request).path();
    }
}
