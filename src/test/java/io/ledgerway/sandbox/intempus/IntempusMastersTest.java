package io.ledgerway.sandbox.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntempusMastersTest {

    private static final String CASES = "/web/v1/case/";
    private static final String EMPLOYEES = "/web/v1/employee/";

    private final Api api = new Api();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aKeySeesOneCompany() {
        assertThat(api.ids("/web/v1/company/")).hasSize(1);
    }

    @Test
    void aCaseNamesItsCustomer() {
        JsonNode project = api.read(CASES + "?number=2601").at("/objects/0");

        assertThat(project.path("number").textValue()).isEqualTo("2601");
        assertThat(project.path("customer").textValue()).isEqualTo(api.uri("/web/v1/customer/"));
        assertThat(project.path("customer_id").isTextual()).isTrue();
        assertThat(project.path("customer_name").textValue()).isEqualTo("Kunde");
        assertThat(project.path("permit_new_workreports").booleanValue()).isTrue();
    }

    @Test
    void peopleAddChangeAndDeleteRowsThroughTheDoor() {
        long before = api.books.logicalTimestamp();
        api.send("POST", "/_sandbox/masters/customer", "{\"number\":\"2\",\"name\":\"Ny\"}");
        api.send("PATCH", "/_sandbox/masters/case/2601", "{\"name\":\"Nyt tag\"}");
        api.send("DELETE", "/_sandbox/masters/case/2602", "");

        assertThat(api.read("/_sandbox/masters/customer/2").at("/0/name").asText())
                .isEqualTo("Ny");
        assertThat(api.read(CASES + "?number__in=2601,2602").at("/objects")).hasSize(1);
        assertThat(api.read(CASES + "?number=2601").at("/objects/0/name").asText())
                .isEqualTo("Nyt tag");
        assertThat(api.books.logicalTimestamp()).isEqualTo(before + 2);
        assertThat(api.send("PATCH", "/_sandbox/masters/case/9", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anEmployeeCarriesTheContract() {
        JsonNode employee = api.read(EMPLOYEES + "?number=17").at("/objects/0");

        assertThat(employee.path("number").isIntegralNumber()).isTrue();
        assertThat(employee.at("/contract/0/resource_uri").textValue())
                .isEqualTo(employee.path("active_contract").textValue());
        assertThat(employee.at("/contract/0/work_model_name").textValue()).isEqualTo("Overenskomst 1");
    }

    @Test
    void aWorkTypeRefersInAListAndEmbedsInItsDetail() {
        JsonNode listed = api.read("/web/v1/work_type/?number=60").at("/objects/0");
        JsonNode detail = api.read(listed.path("resource_uri").asText());

        assertThat(listed.path("work_model").asText()).startsWith("/web/v1/work_model/");
        assertThat(listed.path("factor").textValue()).isEqualTo("7.4");
        assertThat(listed.has("unit")).isFalse();
        assertThat(detail.at("/work_model/number").textValue()).isEqualTo("2");
        assertThat(detail.at("/work_category/case_related").booleanValue()).isFalse();
    }

    @Test
    void aCaseIsCreatedOnceForItsCreationId() {
        String body = "{\"number\":\"2700\",\"name\":\"Ny\",\"customer\":\"" + api.uri("/web/v1/customer/")
                + "\",\"creation_id\":\"c-1\"}";

        HttpResponse<String> first = api.send("POST", CASES, body);
        HttpResponse<String> again = api.send("POST", CASES, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Api.json(again).path("id")).isEqualTo(Api.json(first).path("id"));
        assertThat(Api.json(first).path("active").booleanValue()).isTrue();
        assertThat(api.ids(CASES + "?number=2700")).hasSize(1);
    }

    @Test
    void aCaseTakesAPartialBody() {
        String uri = api.uri(CASES + "?number=2601");

        assertThat(api.send("PUT", uri, "{\"active\":false}").statusCode()).isEqualTo(200);
        assertThat(api.read(uri).path("active").booleanValue()).isFalse();
        assertThat(api.read(uri).path("name").textValue()).isEqualTo("Tag");
    }

    @ParameterizedTest
    @CsvSource({"customer", "number", "name"})
    void whatACaseNeedsItMustHave(String missing) {
        String body = ("{\"number\":\"2700\",\"name\":\"Ny\",\"customer\":\"" + api.uri("/web/v1/customer/") + "\"}")
                .replace("\"" + missing + "\":", "\"_\":");

        assertThat(api.send("POST", CASES, body).statusCode()).isEqualTo(400);
    }

    @Test
    void anEndNeedsAStart() {
        String uri = api.uri(CASES + "?number=2601");

        assertThat(api.send("PATCH", uri, "{\"end_date\":\"2026-12-31\"}").statusCode())
                .isEqualTo(400);
        assertThat(api.send("PATCH", uri, "{\"start_date\":\"2026-01-01\",\"end_date\":\"2026-12-31\"}")
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"password_generation\":1,\"email\":\"a@b.example\" | 201",
                "\"password_generation\":1 | 400",
                "\"password_generation\":2,\"password\":\"x\" | 201",
                "\"password_generation\":2 | 400",
                "\"password_generation\":0 | 400",
                "\"number\":1000000,\"password_generation\":2,\"password\":\"x\" | 400",
                "\"number\":0,\"password_generation\":2,\"password\":\"x\" | 400"
            })
    void anEmployeeIsMadeWithAWayToSignIn(String fields, int status) {
        String body = "{\"company\":\"" + api.uri("/web/v1/company/") + "\",\"name\":\"Ida\",\"username\":\"ida\","
                + fields + "}";

        HttpResponse<String> answer = api.send("POST", EMPLOYEES, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("\"x\"");
    }

    @Test
    void anEmployeeCannotBeDeletedAndDoesNotUnsubscribe() {
        String uri = api.uri(EMPLOYEES + "?number=17");

        assertThat(api.send("DELETE", uri, null).statusCode()).isEqualTo(409);
        assertThat(api.send("PATCH", uri, "{\"unsubscribe_date\":\"2026-12-31\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(api.read(uri).path("unsubscribe_date").asText("")).isEmpty();
    }
}
