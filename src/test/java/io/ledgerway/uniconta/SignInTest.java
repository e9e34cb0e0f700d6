package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.session.SignInRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

    private final TestCompany company = new TestCompany();

    @Test
    void theUserNameNamesTheCompanyByDefault() {
        assertThat(SignInRequest.of(SignInCall.start(null), company.get("uniconta"))
                        .body())
                .isEqualTo("{\"Username\":\"0012345/ServerUser\",\"Password\":\"correct horse\"}");
    }

    @Test
    void theApiKeyIsSentOnlyWhenItIsSet() {
        company.values.put("api-key", "guid");

        assertThat(SignInRequest.of(SignInCall.start(null), company.get("uniconta"))
                        .body())
                .endsWith(",\"apiKey\":\"guid\"}");
    }

    @Test
    void aUserNameWithItsCompanyIsSentAsItIs() {
        company.values.put("username", "0099/Other");

        assertThat(SignInRequest.username(company.get("uniconta"))).isEqualTo("0099/Other");
    }

    @Test
    void aPlainUserNameNeedsItsCompanyChosen() {
        company.defaults.put("username-format", "{username}");

        assertThat(SignInRequest.username(company.get("uniconta"))).isEqualTo("ServerUser");
        assertThat(read(SignInCall.start(null), 200, "{\"token\":\"t\"}").open())
                .isTrue();
    }

    @Test
    void aRefreshKeepsTheOldRefreshTokenWhereNoNewOneComes() {
        SignInCall refreshed = read(SignInCall.start("old"), 200, "{\"token\":\"t\"}");

        assertThat(refreshed.given().renewal()).isEqualTo("old");
        assertThat(read(SignInCall.start("old"), 200, "{\"token\":\"t\",\"refreshToken\":\"new\"}")
                        .given()
                        .renewal())
                .isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource({"401, ''", "400, ''", "404, ''", "200, NotLoggedIn", "200, {}"})
    void aRefusedRefreshFallsBackToThePassword(int status, String body) {
        SignInCall next = read(SignInCall.start("old"), status, body);

        assertThat(next.step()).isEqualTo(SignInCall.Step.LOGIN);
    }

    @ParameterizedTest
    @CsvSource({
        "401, '', SIGN_IN_REFUSED, CREDENTIALS",
        "403, '', SIGN_IN_REFUSED, CREDENTIALS",
        "400, wrong, SIGN_IN_REFUSED, CREDENTIALS",
        "401, <html></html>, SIGN_IN_REFUSED, CREDENTIALS",
        "404, '', ADDRESS_WRONG, CREDENTIALS",
        "200, '\"NoCompanyId\"', UNICONTA_NO_COMPANY_ID, CREDENTIALS",
        "200, WrongPassword, SIGN_IN_REFUSED, CREDENTIALS",
        "200, {\"Err\":\"NoRights\"}, UNICONTA_NO_RIGHTS, CREDENTIALS",
        "200, NoSubscription, UNICONTA_NO_SUBSCRIPTION, LICENCE"
    })
    void aRefusalSaysWhatToCorrect(int status, String body, String code, Fault fault) {
        SignInRefusedException refused = catchThrowableOfType(
                SignInRefusedException.class,
                () -> read(SignInCall.start(null), status, body).given());

        assertThat(refused.why().code()).isEqualTo(code);
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.why().action()).isNotBlank();
        assertThat(refused.getMessage()).doesNotContain("correct horse");
    }

    @ParameterizedTest
    @CsvSource({
        "500, ''",
        "503, <html></html>",
        "200, <html>maintenance</html>",
        "200, {}",
        "200, SQLException",
        "429, ''",
        "302, ''",
        "200, {\"tok"
    })
    void troubleOfUnicontasOwnIsPassing(int status, String body) {
        CausedException passing = catchThrowableOfType(
                CausedException.class,
                () -> read(SignInCall.start(null), status, body).given());

        assertThat(passing).isNotInstanceOf(SignInRefusedException.class);
    }

    @Test
    void aLostRefreshIsPassingAndDoesNotUseThePassword() {
        SignInCall call = SignInAnswerReader.read(
                OutsideAnswer.failed(OutsideAnswer.Failure.LOST, "timed out"),
                SignInCall.start("old"),
                company.get("uniconta"),
                TestCompany.NOW);

        assertThat(call.open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "{\"CompanyId\":12345}, true",
        "12345, true",
        "{}, true",
        "'', true",
        "{\"CompanyId\":9}, false",
        "CouldNotFind, false",
        "9, false"
    })
    void theChosenCompanyIsOurs(String body, boolean ours) {
        company.defaults.put("username-format", "{username}");
        SignInCall choosing = read(SignInCall.start(null), 200, "{\"token\":\"t\"}");

        SignInCall chosen = read(choosing, 200, body);

        assertThat(chosen.refusal() == null).isEqualTo(ours);
    }

    @Test
    void aTokenEndsWhenItSaysSoAndElseAfterAnHour() {
        Instant end = TestCompany.NOW.plus(Duration.ofMinutes(20));
        String claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"exp\":" + end.getEpochSecond() + "}").getBytes());

        assertThat(TokenExpiry.of("h." + claims + ".s", TestCompany.NOW)).isEqualTo(end);
        for (String unreadable : new String[] {"opaque", "a.b.c", "a.*.c", "h.e30.s", "."}) {
            assertThat(TokenExpiry.of(unreadable, TestCompany.NOW))
                    .isEqualTo(TestCompany.NOW.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void noSecretIsPrinted() {
        SignInCall call = read(SignInCall.start("renewal-secret"), 200, "{\"token\":\"token-secret\"}");

        assertThat(call + " " + SignInCall.start("renewal-secret") + " " + call.tokens())
                .doesNotContain("secret");
    }

    private SignInCall read(SignInCall call, int status, String body) {
        return SignInAnswerReader.read(
                OutsideAnswer.of(status, Map.of(), body), call, company.get("uniconta"), TestCompany.NOW);
    }
}
