package io.ledgerway.sandbox.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {

    private static final String CLIENT =
            "client_id=6E0C1F8A-2B7D-4C55-9A43-1D2E3F405162@Demo&client_secret=demo-client-secret&";
    private static final String USER = "username=ledgerway&password=demo-password&";

    private final Caller caller = new Caller();

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aPasswordGivesATokenForAnHourAndOneSeat() {
        JsonNode token = granted("api");

        assertThat(token.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.has("refresh_token")).isFalse();
        bear(token);
        assertThat(caller.get("Customer").statusCode()).isEqualTo(200);
        assertThat(caller.get("Vendor").statusCode()).isEqualTo(200);
        assertThat(caller.acumatica.books().liveSessions()).isEqualTo(1);
        caller.clock.move(Duration.ofHours(1));
        assertThat(caller.get("Customer").statusCode()).isEqualTo(401);
        assertThat(caller.acumatica.books().liveSessions()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&scope=api, unsupported_grant_type",
        "grant_type=password&username=ledgerway&password=guess&scope=api, invalid_grant",
        "grant_type=password&username=ledgerway&password=demo-password&scope=everything, invalid_scope",
        "grant_type=refresh_token&refresh_token=none, invalid_grant"
    })
    void errorsFollowTheStandard(String form, String error) {
        HttpResponse<String> answer = token(CLIENT + form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("error").asText()).isEqualTo(error);
    }

    @Test
    void theClientIsNamedWithItsTenant() {
        HttpResponse<String> answer = token(CLIENT.replace("@Demo", "") + USER + "grant_type=password&scope=api");

        assertThat(Caller.json(answer).path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void aRefreshTokenIsSpentOnceAndKeepsTheSession() {
        JsonNode first = granted("api offline_access");
        String refresh = CLIENT + "grant_type=refresh_token&refresh_token="
                + first.path("refresh_token").asText();
        caller.clock.move(Duration.ofHours(2));

        JsonNode second = Caller.json(token(refresh));

        assertThat(second.path("access_token").asText())
                .isNotEqualTo(first.path("access_token").asText());
        assertThat(token(refresh).statusCode()).isEqualTo(400);
        bear(second);
        assertThat(caller.get("Customer").statusCode()).isEqualTo(200);
        assertThat(caller.acumatica.books().liveSessions()).isEqualTo(1);
        assertThat(caller.acumatica.books().refreshedTokens()).isEqualTo(1);
    }

    @Test
    void logoutFreesTheSeatButTheTokenOpensAnother() {
        bear(granted("api"));

        assertThat(caller.signOut().statusCode()).isEqualTo(204);

        assertThat(caller.acumatica.books().liveSessions()).isZero();
        assertThat(caller.get("Customer").statusCode()).isEqualTo(200);
        assertThat(caller.acumatica.books().liveSessions()).isEqualTo(1);
    }

    @Test
    void revocationKillsTheTokenButNotTheSeat() {
        JsonNode token = granted("api");
        form(
                "/identity/connect/revocation",
                CLIENT + "token=" + token.path("access_token").asText());
        bear(token);

        assertThat(caller.get("Customer").statusCode()).isEqualTo(401);
        assertThat(caller.acumatica.books().liveSessions()).isEqualTo(1);
    }

    @Test
    void withConcurrentAccessEachCallWithoutCookiesTakesASeat() {
        bear(granted("api:concurrent_access"));
        assertThat(caller.acumatica.books().liveSessions()).isZero();

        caller.get("Customer");
        caller.get("Customer");
        assertThat(caller.acumatica.books().liveSessions()).isEqualTo(1);

        caller.forgetCookies();
        caller.get("Customer");
        caller.forgetCookies();
        HttpResponse<String> third = caller.get("Customer");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.body()).contains("API Login Limit");
    }

    @Test
    void withoutAFreeSeatTheTokenItselfIsRefused() {
        caller.acumatica.habits().set("api-users", 1);
        granted("api");

        HttpResponse<String> answer = token(CLIENT + USER + "grant_type=password&scope=api");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("API Login Limit");
    }

    @Test
    void aPersonLetsTheApplicationInAndItProvesItself() {
        String verifier = "a-verifier-of-at-least-forty-three-characters-long";
        String back = "http://127.0.0.1:9/back";
        String page = "/identity/connect/authorize?response_type=code&scope=api&state=s1&redirect_uri=" + back
                + "&client_id=6E0C1F8A-2B7D-4C55-9A43-1D2E3F405162@Demo&code_challenge_method=S256&code_challenge="
                + Challenge.of(verifier);
        assertThat(caller.send("GET", page, null).body()).contains("<form");
        HttpResponse<String> allowed = form(page, USER);
        String location = allowed.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(back + "?code=").endsWith("&state=s1");
        String code = location.replaceAll(".*code=([^&]*).*", "$1");
        String exchange = CLIENT + "grant_type=authorization_code&redirect_uri=" + back + "&code=" + code;

        HttpResponse<String> answer = token(exchange + "&code_verifier=" + verifier);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(token(exchange + "&code_verifier=" + verifier).statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeIsNotSentToAStrangerAndNotGivenWithoutItsProof() {
        String page = "/identity/connect/authorize?response_type=code&scope=api&client_id="
                + "6E0C1F8A-2B7D-4C55-9A43-1D2E3F405162@Demo&redirect_uri=";
        assertThat(caller.send("GET", page + "https://example.com/x", null).statusCode())
                .isEqualTo(400);
        String back = "http://localhost:9/x";
        String proof = "&code_challenge_method=S256&code_challenge=" + Challenge.of("right");
        String location =
                form(page + back + proof, USER).headers().firstValue("Location").orElseThrow();
        String exchange = CLIENT + "grant_type=authorization_code&code_verifier=wrong&redirect_uri=" + back + "&code=";

        assertThat(token(exchange + location.replaceAll(".*code=", "")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theDiscoveryNamesNoClientCredentials() {
        HttpResponse<String> answer = caller.send("GET", "/identity/.well-known/openid-configuration", null);

        assertThat(Caller.json(answer).path("token_endpoint").asText())
                .isEqualTo(caller.acumatica.url() + "/identity/connect/token");
        assertThat(answer.body()).doesNotContain("client_credentials");
    }

    private JsonNode granted(String scope) {
        HttpResponse<String> answer = token(CLIENT + USER + "grant_type=password&scope=" + scope.replace(" ", "%20"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Caller.json(answer);
    }

    private HttpResponse<String> token(String body) {
        return form("/identity/connect/token", body);
    }

    private HttpResponse<String> form(String path, String body) {
        caller.with("Content-Type", "application/x-www-form-urlencoded");
        HttpResponse<String> answer = caller.send("POST", path, body);
        caller.with("Content-Type", null);
        return answer;
    }

    private void bear(JsonNode token) {
        caller.with("Authorization", "Bearer " + token.path("access_token").asText());
    }
}
