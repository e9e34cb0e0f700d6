package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private final Visit visit = new Visit();
    private final SandboxUniconta uniconta = visit.uniconta;

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void theCompanyStandsBeforeTheUserWithTwoZeros() {
        JsonNode grant = visit.signIn();

        assertThat(grant.path("token").textValue()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(grant.path("refreshToken").textValue()).hasSize(36);
        assertThat(grant.path("refreshTokenExpiry").textValue()).isEqualTo("2025-10-04T10:00:00Z");
        assertThat(visit.get("/tables").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"004712/LedgerwayDemo", "4711/LedgerwayDemo", "0004711/LedgerwayDemo", "LedgerwayDemo"})
    void anUnknownCompanyIsToldWithStatus200(String username) {
        var answer = visit.login(username, "demo-password");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("\"NoCompanyId\"");
        assertThat(uniconta.books().refusedLogins()).isEqualTo(1);
        assertThat(uniconta.books().logins()).isZero();
    }

    @Test
    void aWrongPasswordIs401() {
        assertThat(visit.login("004711/LedgerwayDemo", "guess").statusCode()).isEqualTo(401);
        assertThat(visit.login("004711/Other", "demo-password").statusCode()).isEqualTo(401);
        assertThat(uniconta.books().refusedLogins()).isEqualTo(2);
    }

    @Test
    void aWrongPasswordCanBeABareTextToo() {
        uniconta.habits().set(Habit.WRONG_PASSWORD_AS_TEXT, true);

        var answer = visit.login("004711/LedgerwayDemo", "guess");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("\"UserOrPasswordIsWrong\"");
    }

    @Test
    void aBareLoginIdIsTakenWhereSwitchedOn() {
        uniconta.habits().set(Habit.BARE_LOGIN_ID, true);

        assertThat(Visit.json(visit.login("LedgerwayDemo", "demo-password")).has("token"))
                .isTrue();
        assertThat(visit.login("LedgerwayDemo", "guess").statusCode()).isEqualTo(401);
    }

    @Test
    void thePathsCaseDoesNotMatter() {
        String login = "{\"Username\":\"004711/LedgerwayDemo\",\"Password\":\"demo-password\"}";

        assertThat(Visit.json(visit.send("POST", "/LogIn", login)).has("token")).isTrue();
    }

    @Test
    void withoutAValidTokenEveryDoorIsShut() {
        assertThat(visit.get("/tables").statusCode()).isEqualTo(401);
        assertThat(visit.insert(Visit.line("INT-1")).statusCode()).isEqualTo(401);
        assertThat(visit.send("POST", "/Logout?refreshToken=x", null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenEndsAfterItsHour() {
        visit.signIn();

        visit.clock.move(Duration.ofMinutes(59));
        assertThat(visit.get("/tables").statusCode()).isEqualTo(200);

        visit.clock.move(Duration.ofMinutes(1));
        assertThat(visit.get("/tables").statusCode()).isEqualTo(401);
        assertThat(uniconta.books().liveSessions()).isZero();
    }

    @Test
    void aTokensLifeCanBeShort() {
        uniconta.habits().tokenLife(Duration.ofSeconds(5));
        visit.signIn();

        visit.clock.move(Duration.ofSeconds(5));

        assertThat(visit.get("/tables").statusCode()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenInQuotesGivesANewToken() {
        JsonNode first = visit.signIn();
        visit.clock.move(Duration.ofDays(6));

        JsonNode second = refresh(first);

        assertThat(second.path("token")).isNotEqualTo(first.path("token"));
        assertThat(second.path("refreshToken")).isNotEqualTo(first.path("refreshToken"));
        visit.bear(second.path("token").textValue());
        assertThat(visit.get("/tables").statusCode()).isEqualTo(200);
        assertThat(uniconta.books().logins()).isEqualTo(1);
        assertThat(uniconta.books().refreshes()).isEqualTo(1);
    }

    @Test
    void aRefreshMayLeaveTheRefreshTokenAsItIs() {
        uniconta.habits().set(Habit.REFRESH_GIVES_NEW_TOKEN, false);
        JsonNode first = visit.signIn();

        assertThat(refresh(first).has("refreshToken")).isFalse();
        assertThat(refresh(first).has("token")).isTrue();
    }

    @Test
    void aRefreshTokenWithoutQuotesIsRefused() {
        String bare = visit.signIn().path("refreshToken").textValue();

        assertThat(visit.send("POST", "/refresh", bare).statusCode()).isEqualTo(400);
    }

    @Test
    void aRefreshTokenEndsAfterSevenDaysAndAfterItsUse() {
        JsonNode first = visit.signIn();
        String token = first.path("refreshToken").toString();
        refresh(first);
        assertThat(visit.send("POST", "/refresh", token).statusCode()).isEqualTo(401);

        JsonNode second = visit.signIn();
        visit.clock.move(Duration.ofDays(7));
        assertThat(visit.send("POST", "/refresh", second.path("refreshToken").toString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSecondSignInThrowsTheFirstOut() {
        String first = visit.signIn().path("token").textValue();
        visit.signIn();
        visit.bear(first);

        assertThat(visit.get("/tables").statusCode()).isEqualTo(401);
        assertThat(uniconta.books().liveSessions()).isEqualTo(1);
        assertThat(uniconta.books().logins()).isEqualTo(2);
    }

    @Test
    void twoSessionsLiveSideBySideWhereSwitched() {
        uniconta.habits().set(Habit.SECOND_LOGIN_ENDS_FIRST, false);
        String first = visit.signIn().path("token").textValue();
        visit.signIn();
        visit.bear(first);

        assertThat(visit.get("/tables").statusCode()).isEqualTo(200);
        assertThat(uniconta.books().liveSessions()).isEqualTo(2);
    }

    @Test
    void signingOutEndsTheSession() {
        String refreshToken = visit.signIn().path("refreshToken").textValue();

        assertThat(visit.send("POST", "/Logout?refreshToken=" + refreshToken, null)
                        .statusCode())
                .isEqualTo(200);

        assertThat(visit.get("/tables").statusCode()).isEqualTo(401);
        assertThat(uniconta.books().liveSessions()).isZero();
    }

    @Test
    void theSessionsCompanyCanBeChangedOnlyToOneThatIsThere() {
        visit.signIn();

        assertThat(Visit.json(visit.get("/Company/ChangeCompany/4711"))
                        .path("CompanyId")
                        .intValue())
                .isEqualTo(4711);
        assertThat(visit.get("/Company/ChangeCompany/1").body()).isEqualTo("\"NoCompanyId\"");
    }

    @Test
    void aNewPasswordThrowsEverybodyOutAndTheOldOneIsRefused() {
        visit.signIn();

        uniconta.control().changePassword("changed");

        assertThat(visit.get("/tables").statusCode()).isEqualTo(401);
        assertThat(visit.login("004711/LedgerwayDemo", "demo-password").statusCode())
                .isEqualTo(401);
        assertThat(Visit.json(visit.login("004711/LedgerwayDemo", "changed")).has("token"))
                .isTrue();
    }

    private JsonNode refresh(JsonNode grant) {
        return Visit.json(
                visit.send("POST", "/refresh", grant.path("refreshToken").toString()));
    }
}
