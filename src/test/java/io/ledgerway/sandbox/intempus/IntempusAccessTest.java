package io.ledgerway.sandbox.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntempusAccessTest {

    private static final String COMPANY = "/web/v1/company/";

    private final Api api = new Api();

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ApiKey", "apikey", "APIKEY"})
    void theSchemeIsTakenInAnyCase(String scheme) {
        api.authorization = scheme + " Hub@demo.example:demo-api-key";

        HttpResponse<String> answer = api.get(COMPANY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("x-django-user")).hasValue("Hub@demo.example");
        assertThat(answer.headers().firstValue("x-django-role")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ApiKey hub@demo.example:demo-api-key",
                "ApiKey Hub@demo.example:wrong",
                "ApiKey Hub@demo.example",
                "Basic SHViQGRlbW8uZXhhbXBsZTpkZW1vLWFwaS1rZXk="
            })
    void wrongCredentialsAreRefusedWithoutAWord(String authorization) {
        api.authorization = authorization;

        assertRefused(api.get(COMPANY));
    }

    @Test
    void aCallWithoutCredentialsIsRefused() {
        api.authorization = null;

        assertRefused(api.get(COMPANY));
    }

    @Test
    void afterTheKeyIsChangedOnlyTheNewOneIsTaken() {
        api.intempus.changeKey("new-key");
        assertRefused(api.get(COMPANY));

        api.authorization = "ApiKey Hub@demo.example:new-key";
        assertThat(api.get(COMPANY).statusCode()).isEqualTo(200);
    }

    @Test
    void theMinutesLimitTellsHowLongToWait() {
        api.intempus.limit(2, 0);
        api.get(COMPANY);
        api.clock.pass(Duration.ofSeconds(20));
        api.get(COMPANY);

        HttpResponse<String> refused = api.get(COMPANY);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("40");

        api.clock.pass(Duration.ofSeconds(40));
        assertThat(api.get(COMPANY).statusCode()).isEqualTo(200);
        assertThat(api.get(COMPANY).statusCode()).isEqualTo(429);
    }

    @Test
    void theDaysLimitEndsAtMidnight() {
        api.intempus.limit(0, 1);
        api.get(COMPANY);

        HttpResponse<String> refused = api.get(COMPANY);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue(String.valueOf(13 * 3600));

        api.clock.pass(Duration.ofHours(13));
        assertThat(api.get(COMPANY).statusCode()).isEqualTo(200);
    }

    @Test
    void fiveHundredCallsAMinuteAreTakenAndNoneMore() {
        for (int n = 0; n < 500; n++) {
            assertThat(api.get(COMPANY).statusCode()).isEqualTo(200);
        }

        assertThat(api.get(COMPANY).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/web/v1/invoice/", "/web/v1/company", "/api/company/", "/web/v1/case/abc/", "/web/v1/case/1/x/"
            })
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> answer = api.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anUnsupportedMethodIsRefused() {
        assertThat(api.send("DELETE", "/web/v1/work_report/", null).statusCode())
                .isEqualTo(405);
        assertThat(api.send("POST", COMPANY, "{}").statusCode()).isEqualTo(405);
        assertThat(api.send("PATCH", api.uri(COMPANY), "{}").statusCode()).isEqualTo(405);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("CustomBasic realm=\"django-tastypie\"");
    }
}
