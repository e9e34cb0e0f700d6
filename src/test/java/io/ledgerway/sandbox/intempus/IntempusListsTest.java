package io.ledgerway.sandbox.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.SandboxTimeEntry;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntempusListsTest {

    private static final String REPORTS = "/web/v1/work_report/";
    private static final String CURSOR = REPORTS + "?pagination_type=cursor";

    private final Api api = new Api();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void followingNextGivesEachRowOnceInTheOrderOfIds() {
        api.withEntries(7);

        List<Long> all = new ArrayList<>();
        int pages = 0;
        for (String path = CURSOR + "&limit=3&approved=true"; path != null; pages++) {
            JsonNode page = api.read(path);
            all.addAll(Api.ids(page));
            path = page.at("/meta/next").textValue();
            assertThat(path == null || path.startsWith(REPORTS + "?")).isTrue();
        }

        assertThat(pages).isEqualTo(3);
        assertThat(all).isEqualTo(LongStream.rangeClosed(1, 7).boxed().toList());
    }

    @Test
    void aPageThatIsJustFullIsTheLast() {
        assertThat(api.withEntries(3).read(CURSOR + "&limit=3").at("/meta/next").isNull())
                .isTrue();
    }

    @Test
    void offsetPagingCountsAndLeadsBothWays() {
        JsonNode page = api.withEntries(7).read(REPORTS + "?limit=3&offset=3");

        assertThat(Api.ids(page)).containsExactly(4L, 5L, 6L);
        assertThat(page.at("/meta/total_count").asInt()).isEqualTo(7);
        assertThat(page.at("/meta/next").asText()).isEqualTo(REPORTS + "?limit=3&offset=6");
        assertThat(page.at("/meta/previous").asText()).isEqualTo(REPORTS + "?limit=3&offset=0");
    }

    @Test
    void aThousandRowsMakeAPageUnlessAskedOtherwise() {
        api.withEntries(1001);

        assertThat(api.ids(CURSOR)).hasSize(1000);
        assertThat(api.ids(CURSOR + "&limit=10000")).hasSize(1001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=10001",
                "limit=0",
                "limit=x",
                "pagination_type=seek",
                "pagination_type=cursor&after=zzz",
                "order_by=id"
            })
    void aListThatCannotBeMeantIsRefused(String query) {
        HttpResponse<String> answer = api.get(REPORTS + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("error").asText()).isNotEmpty();
    }

    @Test
    void onlyWhatChangedSinceTheWatermarkComesAgain() {
        api.withEntries(5);
        long watermark = watermark(api.get(CURSOR));
        api.books.change(4, java.util.Map.of("amount", "1"));
        api.books.change(2, java.util.Map.of("amount", "2"));
        api.books.add(Api.entry(0, "3"));

        HttpResponse<String> changed = api.get(CURSOR + "&logical_timestamp__gt=" + watermark);

        assertThat(Api.ids(Api.json(changed))).containsExactly(2L, 4L, 6L);
        assertThat(watermark(changed)).isEqualTo(watermark + 3);
        assertThat(api.ids(CURSOR + "&logical_timestamp__gt=" + watermark(changed)))
                .isEmpty();
    }

    @Test
    void manyChangesSinceTheWatermarkComeInPages() {
        api.withEntries(20);
        long watermark = watermark(api.get(CURSOR));
        LongStream.rangeClosed(5, 20).forEach(api.books::unapprove);

        JsonNode first = api.read(CURSOR + "&limit=10&logical_timestamp__gt=" + watermark);
        JsonNode second = api.read(first.at("/meta/next").asText());

        assertThat(Api.ids(first))
                .isEqualTo(LongStream.rangeClosed(5, 14).boxed().toList());
        assertThat(Api.ids(second))
                .isEqualTo(LongStream.rangeClosed(15, 20).boxed().toList());
    }

    @Test
    void aDeletedRowIsGoneWithoutATrace() {
        api.withEntries(2);
        long watermark = watermark(api.get(CURSOR));

        api.books.delete(1);

        HttpResponse<String> after = api.get(CURSOR + "&logical_timestamp__gt=" + watermark);
        assertThat(Api.ids(Api.json(after))).isEmpty();
        assertThat(watermark(after)).isEqualTo(watermark);
        assertThat(api.get(REPORTS + "1/").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company",
                "customer",
                "case",
                "employee",
                "contract",
                "work_type",
                "work_category",
                "work_model",
                "product"
            })
    void everyListCarriesTheHighestStamp(String resource) {
        HttpResponse<String> answer = api.get("/web/v1/" + resource + "/?pagination_type=cursor");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(watermark(answer)).isEqualTo(api.books.logicalTimestamp());
    }

    @ParameterizedTest
    @CsvSource({"schedule,''", "explored_employee_balance,start_date=2026-01-01&end_date=2026-01-31"})
    void twoResourcesCannotDoCursors(String resource, String query) {
        HttpResponse<String> cursor = api.get("/web/v1/" + resource + "/?pagination_type=cursor&" + query);

        assertThat(cursor.statusCode()).isEqualTo(500);
        assertThat(Api.json(cursor).has("error_message")).isTrue();
        assertThat(Api.json(cursor).has("traceback")).isTrue();
        assertThat(api.get("/web/v1/" + resource + "/?" + query).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "approved=true | 1,2,3",
                "approved=false | 4",
                "start_date__gte=2026-11-18 | 3",
                "start_date__lte=2026-11-17 | 1,2,4",
                "employee=EVA | 4",
                "employee__in=EVA,BO | 1,2,3,4",
                "case=ALTAN | 2",
                "id__in=1,3,9 | 1,3",
                "case=ALTAN&approved=false | ''"
            })
    void openFiltersChooseRows(String query, String expected) {
        api.withEntries(3);
        api.books.change(2, java.util.Map.of("project", "2602"));
        api.books.change(3, java.util.Map.of("date", "2026-11-18"));
        api.books.add(new SandboxTimeEntry(4, "18", null, "60", Api.DAY, null, null, "1", "Ferie", false));
        String filled = query.replace("EVA", id("employee", "18"))
                .replace("BO", id("employee", "17"))
                .replace("ALTAN", id("case", "2602"));

        assertThat(api.ids(CURSOR + "&" + filled).stream().map(String::valueOf))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(","));
    }

    @Test
    void aNameIsFoundByAPartOfIt() {
        assertThat(api.ids("/web/v1/case/?name__icontains=ALT")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employee | email=a@b | The 'email' field does not allow filtering.",
                "employee | username__iexact=x | 'iexact' is not an allowed filter on the 'username' field.",
                "work_report | amount__gt=3 | The 'amount' field does not allow filtering.",
                "work_report | approved__in=true | 'in' is not an allowed filter on the 'approved' field."
            })
    void closedFiltersAreRefused(String resource, String query, String message) {
        HttpResponse<String> answer = api.get("/web/v1/" + resource + "/?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("error").asText()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee=/web/v1/employee/1/", "start_date__gte=17-11-2026", "approved=yes"})
    void aFilterValueOfTheWrongTypeIsRefused(String query) {
        assertThat(api.get(REPORTS + "?" + query).statusCode()).isEqualTo(400);
    }

    private String id(String resource, String number) {
        return api.ids("/web/v1/" + resource + "/?number=" + number).get(0).toString();
    }

    private static long watermark(HttpResponse<String> answer) {
        return Long.parseLong(answer.headers().firstValue("Logical-Timestamp").orElseThrow());
    }
}
