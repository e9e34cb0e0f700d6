package io.ledgerway.sandbox.intempus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.Fault.Kind;
import io.ledgerway.sandbox.Json;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntempusControlTest {

    private static final String REPORTS = "/web/v1/work_report/?pagination_type=cursor";

    private final Api api = new Api();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void theBooksAddUpPerEmployeeAndCase() {
        api.withEntries(2);
        api.books.add(Api.entry(0, "0.3333333333"));
        api.books.change(2, Map.of("project", "2602"));
        api.books.unapprove(2);

        assertThat(api.books.totals(false))
                .containsExactlyInAnyOrder(
                        new Total("17", "2601", "Timer", 2, new BigDecimal("7.8333333333")),
                        new Total("17", "2602", "Timer", 1, new BigDecimal("7.5")));
        assertThat(api.books.totals(true)).extracting(Total::project).containsExactly("2601");
    }

    @Test
    void theBooksAreAskedThroughTheDoor() {
        api.withEntries(3);
        api.books.unapprove(3);

        JsonNode books = api.read("/_sandbox/books?approved=true");

        assertThat(books.path("count").asInt()).isEqualTo(2);
        assertThat(books.path("amount").decimalValue()).isEqualByComparingTo("15.0");
        assertThat(books.at("/totals/0/employee").asText()).isEqualTo("17");
        assertThat(api.read("/_sandbox/entries")).hasSize(3);
        assertThat(api.read("/_sandbox/entries").at("/0/work-type").asText()).isEqualTo("10");
    }

    @Test
    void entriesAreAddedChangedAndDeletedThroughTheDoor() {
        String entry = "{\"employee\":\"17\",\"project\":\"2601\",\"work-type\":\"10\",\"date\":\"2026-11-17\","
                + "\"amount\":\"7.50\",\"text\":\"Gulv\",\"approved\":true}";

        String path = "/_sandbox/entries/"
                + Api.json(api.send("POST", "/_sandbox/entries", entry))
                        .path("id")
                        .asText();
        assertThat(api.read(path).path("amount").asText()).isEqualTo("7.50");

        assertThat(api.send("PATCH", path, "{\"amount\":\"8\",\"approved\":false}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.read(path).path("amount").asText()).isEqualTo("8");
        assertThat(api.read(path).path("approved").asBoolean()).isFalse();

        assertThat(api.send("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(api.get(path).statusCode()).isEqualTo(404);
        assertThat(api.send("DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(api.send("PATCH", path, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void aChangeThatCannotBeMeantIsRefused() {
        api.withEntries(1);

        assertThat(api.send("PATCH", "/_sandbox/entries/1", "{\"colour\":\"red\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.send("PATCH", "/_sandbox/entries/1", "{\"project\":\"9999\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> api.books.change(1, Map.of("project", "9999")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("9999");
    }

    @Test
    void keyAndLimitsAreChangedThroughTheDoor() {
        api.send("PUT", "/_sandbox/credentials", "{\"api-key\":\"k2\"}");
        assertThat(api.get(REPORTS).statusCode()).isEqualTo(401);

        api.authorization = "ApiKey Hub@demo.example:k2";
        api.send("PUT", "/_sandbox/limits", "{\"per-minute\":1}");
        assertThat(api.get(REPORTS).statusCode()).isEqualTo(200);
        assertThat(api.get(REPORTS).statusCode()).isEqualTo(429);
    }

    @Test
    void aPageCanRepeat() {
        api.withEntries(5).intempus.misbehave(Misbehaviour.NONE.withRepeatPage());

        JsonNode first = api.read(REPORTS + "&limit=2");
        JsonNode second = api.read(first.at("/meta/next").asText());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theNextPageCanLeadElsewhere() {
        api.withEntries(5).intempus.misbehave(Misbehaviour.NONE.withNextToOtherOrigin());

        assertThat(api.read(REPORTS + "&limit=2").at("/meta/next").asText()).startsWith("https://elsewhere.example/");
    }

    @Test
    void jsonCanBreakOff() {
        api.withEntries(1).intempus.misbehave(Misbehaviour.NONE.withMalformedJson());

        HttpResponse<String> answer = api.get(REPORTS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> Json.MAPPER.readTree(answer.body())).isInstanceOf(java.io.IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    void theWholeSystemCanBeAMaintenancePage(int status) {
        api.send("PUT", "/_sandbox/misbehaviour", "{\"html-maintenance\":" + status + "}");

        HttpResponse<String> answer = api.get(REPORTS);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");

        api.send("PUT", "/_sandbox/misbehaviour", "{}");
        assertThat(api.get(REPORTS).headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void oneRowCanBeMalformedWhileTheBooksStayRight() {
        api.withEntries(2).intempus.misbehave(Misbehaviour.NONE.withMalformedRows(2L));

        JsonNode page = api.read(REPORTS);

        assertThat(page.at("/objects/0/amount").asText()).isEqualTo("7.5");
        assertThat(page.at("/objects/1/amount").asText()).isEqualTo("abc");
        assertThat(api.books.entry(2).orElseThrow().amount()).isEqualTo("7.5");
    }

    @Test
    void anApprovalCanComeWithoutANewStamp() {
        api.withEntries(1).intempus.misbehave(Misbehaviour.NONE.withQuietApproval());
        long before = api.books.logicalTimestamp();

        api.books.unapprove(1);

        assertThat(api.read(REPORTS).at("/objects/0/approved").asBoolean()).isFalse();
        assertThat(api.books.logicalTimestamp()).isEqualTo(before);
    }

    @Test
    void anAnswerLostAfterExecutionLeavesTheRow() {
        String body = "{\"company\":\"" + api.uri("/web/v1/company/") + "\",\"employee\":\""
                + api.uri("/web/v1/employee/") + "\",\"amount\":\"7\"}";
        api.intempus.faults().once("create work_report", Fault.of(Kind.LOST_AFTER));

        assertThatThrownBy(() -> api.send("POST", "/web/v1/work_report/", body))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(api.books.count()).isEqualTo(1);
        assertThat(api.intempus.calls().of("create work_report")).isEqualTo(1);
    }

    @Test
    void faultsComeInIntempusShape() {
        api.intempus.faults().once(Fault.of(Kind.SERVER_ERROR));
        api.intempus.faults().once(Fault.of(Kind.TOO_MANY_REQUESTS).after(Duration.ofSeconds(9)));

        HttpResponse<String> fault = api.get(REPORTS);
        HttpResponse<String> tooMany = api.get(REPORTS);

        assertThat(Api.json(fault).has("traceback")).isTrue();
        assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("9");
    }
}
