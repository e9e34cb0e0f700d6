package io.ledgerway.sandbox.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.SandboxTimeEntry;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntempusWorkReportsTest {

    private static final String REPORTS = "/web/v1/work_report/";
    private static final String UUID = "7b2c1d74-56a3-4b7e-9d39-0a4f0c3ad001";

    private final Api api = new Api();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aReportLooksAsIntempusShowsIt() {
        api.books.add(new SandboxTimeEntry(
                901,
                "17",
                "2601",
                "10",
                Api.DAY,
                LocalTime.of(7, 0),
                LocalTime.of(15, 0),
                "2.5333333333",
                "Spær",
                true));

        JsonNode report = api.read(REPORTS + "901/");

        assertThat(report.path("resource_uri").asText()).isEqualTo(REPORTS + "901/");
        assertThat(report.path("employee").asText()).isEqualTo(employee("17"));
        assertThat(employee("17")).endsWith("/" + report.path("employee_id").textValue() + "/");
        assertThat(report.path("employee_number").textValue()).isEqualTo("17");
        assertThat(report.path("employee_name").textValue()).isEqualTo("Bo");
        assertThat(report.path("case_name").textValue()).isEqualTo("2601 - Tag");
        assertThat(report.path("worktype").asText()).isEqualTo(workType("10"));
        assertThat(report.path("worktype_name").textValue()).isEqualTo("Montage");
        assertThat(report.path("work_type_unit").textValue()).isEqualTo("Timer");
        assertThat(report.path("amount").textValue()).isEqualTo("2.5333333333");
        assertThat(report.path("start_date").textValue()).isEqualTo("2026-11-17");
        assertThat(report.path("start_time").textValue()).isEqualTo("07:00:00");
        assertThat(report.path("end_time").textValue()).isEqualTo("15:00:00");
        assertThat(report.path("start_week_number").intValue()).isEqualTo(47);
        assertThat(report.path("remarks").textValue()).isEqualTo("Spær");
        assertThat(report.path("approved").booleanValue()).isTrue();
        assertThat(report.at("/approved_by/0/level").textValue()).isEqualTo("final_approver");
        assertThat(report.at("/approved_by/0/date").textValue()).isEqualTo("2026-11-19");
        assertThat(report.path("approved_by_final").isNull()).isTrue();
        assertThat(report.path("isimmutable").booleanValue()).isFalse();
        assertThat(report.path("logical_timestamp").longValue()).isEqualTo(api.books.logicalTimestamp());
    }

    @Test
    void timeWithoutACaseHasNone() {
        api.books.add(new SandboxTimeEntry(1, "18", null, "60", Api.DAY, null, null, "1", "Ferie", false));

        JsonNode report = api.read(REPORTS + "1/");

        assertThat(report.path("case").isNull()).isTrue();
        assertThat(report.path("case_name").isNull()).isTrue();
        assertThat(report.path("start_time").isNull()).isTrue();
        assertThat(report.at("/approved_by/0/date").isNull()).isTrue();
    }

    @Test
    void aCreateAnswersWithTheObject() {
        HttpResponse<String> answer = create("\"amount\":7.25");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode report = Api.json(answer);
        assertThat(report.path("amount").textValue()).isEqualTo("7.25");
        assertThat(report.path("contract").asText()).startsWith("/web/v1/contract/");
        assertThat(api.books.entry(report.path("id").asLong()).orElseThrow().approved())
                .isFalse();
    }

    @Test
    void aCreateRepeatedWithItsIdGivesTheSameObject() {
        String body = "\"amount\":\"7\",\"creation_id\":\"" + UUID + "\"";

        JsonNode first = Api.json(create(body));
        HttpResponse<String> again = create(body);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Api.json(again)).isEqualTo(first);
        assertThat(api.books.count()).isEqualTo(1);
    }

    @Test
    void anApprovalThroughTheApiIsIgnored() {
        JsonNode report = Api.json(create("\"amount\":\"7\",\"approved\":true"));
        String uri = report.path("resource_uri").asText();

        HttpResponse<String> patched = api.send("PATCH", uri, "{\"approved\":true,\"approved_by_final\":\"x\"}");

        assertThat(patched.statusCode()).isEqualTo(202);
        assertThat(Api.json(patched).path("approved").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PATCH,202", "PUT,200"})
    void anUpdatesAnswerStillShowsTheOldStamp(String method, int status) {
        api.withEntries(1);
        long before = api.read(REPORTS + "1/").path("logical_timestamp").asLong();

        HttpResponse<String> answer = api.send(method, REPORTS + "1/", "{\"amount\":\"3\"}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Api.json(answer).path("amount").textValue()).isEqualTo("3");
        assertThat(Api.json(answer).path("logical_timestamp").asLong()).isEqualTo(before);
        assertThat(api.read(REPORTS + "1/").path("logical_timestamp").asLong()).isEqualTo(before + 1);
    }

    @Test
    void aDeleteIsDoneOnce() {
        api.withEntries(1);

        assertThat(api.send("DELETE", REPORTS + "1/", null).statusCode()).isEqualTo(204);
        HttpResponse<String> again = api.send("DELETE", REPORTS + "1/", null);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "employee", "amount"})
    void whatACreateNeedsItMustHave(String missing) {
        String body = whole("\"amount\":\"7\"").replace("\"" + missing + "\"", "\"_\"");

        HttpResponse<String> answer = api.send("POST", REPORTS, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("error").textValue()).contains("'" + missing + "'");
    }

    @Test
    void anAmountThatIsNoNumberIsAFieldError() {
        HttpResponse<String> answer = create("\"amount\":\"abc\"");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).at("/work_report/amount/0").isTextual()).isTrue();
    }

    @Test
    void aRelationOfTheWrongKindIsAWrongUrl() {
        HttpResponse<String> answer = create("\"amount\":\"7\",\"case\":\"" + employee("17") + "\"");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Api.json(answer).path("error").textValue()).contains("incorrect URL");
    }

    @Test
    void aNestedObjectIsTakenByItsUriButNotByItsId() {
        String uri = api.uri("/web/v1/case/?number=2602");

        HttpResponse<String> byUri = create("\"amount\":\"7\",\"case\":{\"resource_uri\":\"" + uri + "\"}");
        HttpResponse<String> byId = create("\"amount\":\"7\",\"case\":{\"id\":1,\"resource_uri\":\"" + uri + "\"}");

        assertThat(Api.json(byUri).path("case").textValue()).isEqualTo(uri);
        assertThat(byId.statusCode()).isEqualTo(400);
        assertThat(byId.body()).contains("cannot specify pk when creating");
    }

    @Test
    void projectWorkMustHaveAProject() {
        assertRule(create("\"amount\":\"7\",\"worktype\":\"" + workType("10") + "\""), "projekt");
    }

    @Test
    void theWorkTypeMustBelongToTheContractsAgreement() {
        assertRule(create("\"amount\":\"7\",\"worktype\":\"" + workType("60") + "\""), "arbejdsmodel");
    }

    @Test
    void aWorkTypeWithTimesNeedsThem() {
        api.send("PATCH", workType("10"), "{\"report_interval\":true}");
        String body = "\"amount\":\"7\",\"worktype\":\"" + workType("10") + "\",\"case\":\""
                + api.uri("/web/v1/case/?number=2601") + "\"";

        assertRule(create(body), "Start");
        assertThat(create(body + ",\"start_time\":\"07:00:00\",\"end_time\":\"14:00:00\"")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aLockedPeriodTakesNothingMore() {
        api.withEntries(1);
        api.books.lockPeriod("17", Api.DAY);

        assertRule(create("\"amount\":\"7\",\"start_date\":\"2026-11-17\""), "låst");
        assertRule(api.send("PATCH", REPORTS + "1/", "{\"amount\":\"1\"}"), "låst");
        assertRule(api.send("PATCH", REPORTS + "1/", "{\"start_date\":\"2026-11-18\"}"), "låst");
        assertRule(api.send("DELETE", REPORTS + "1/", null), "låst");
        assertThat(create("\"amount\":\"7\",\"start_date\":\"2026-11-18\"").statusCode())
                .isEqualTo(201);
    }

    @Test
    void aClosedCaseTakesNoNewReport() {
        api.books.permit("2601", false);

        assertRule(create("\"amount\":\"7\",\"case\":\"" + api.uri("/web/v1/case/?number=2601") + "\""), "lukket");
    }

    @Test
    void aLockedReportStaysAsItIs() {
        api.withEntries(1);
        api.books.lock(1);

        assertThat(api.read(REPORTS + "1/").path("isimmutable").booleanValue()).isTrue();
        assertRule(api.send("PATCH", REPORTS + "1/", "{\"amount\":\"1\"}"), "låst");
    }

    @Test
    void lockingThroughTheApiIsAFeatureThatMayBeOff() {
        String body = "{\"ids\":[1],\"origin\":\"hub\",\"immutable\":true,\"action\":\"work_report_state\"}";
        api.withEntries(1);

        HttpResponse<String> off = api.send("POST", REPORTS + "bulk/", body);
        assertThat(off.statusCode()).isEqualTo(401);
        assertThat(Api.json(off).has("error")).isTrue();

        api.intempus.offerLocking(true);
        assertThat(api.send("POST", REPORTS + "bulk/", body.replace("origin", "by"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.send("POST", REPORTS + "bulk/", body).statusCode()).isEqualTo(200);
        assertThat(api.read(REPORTS + "1/").path("isimmutable").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", ""})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertThat(api.send("POST", REPORTS, body).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> create(String fields) {
        return api.send("POST", REPORTS, whole(fields));
    }

    private String whole(String fields) {
        return "{\"company\":\"" + api.uri("/web/v1/company/") + "\",\"employee\":\"" + employee("17") + "\"," + fields
                + "}";
    }

    private String employee(String number) {
        return api.uri("/web/v1/employee/?number=" + number);
    }

    private String workType(String number) {
        return api.uri("/web/v1/work_type/?number=" + number);
    }

    private static void assertRule(HttpResponse<String> answer, String word) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).at("/error/0").textValue()).contains(word);
    }
}
