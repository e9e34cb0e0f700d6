package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.acumatica.SignInCall.Step;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.session.Session;
import io.ledgerway.session.SignInRefusedException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in by cookie and by OAuth 2.0: what is sent, and what each answer means. */
class SignInAnswerReaderTest {

    private static final Instant NOW = Instant.parse("2026-04-01T08:00:00Z");

    private final TestInstance instance = new TestInstance();

    @BeforeEach
    void application() {
        instance.values.put("client-id", "4F1C@Acme");
        instance.values.put("client-secret", "secret+of&app");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            500 | {"exceptionMessage":"Invalid credentials. Please try again."}         | SIGN_IN_REFUSED | CREDENTIALS
            401 | {"message":"Unauthorized"}                                            | SIGN_IN_REFUSED | CREDENTIALS
            400 | {"error":"invalid_client"}                                            | SIGN_IN_REFUSED | CREDENTIALS
            500 | {"exceptionMessage":"The account is locked out."}                     | ACCOUNT_LOCKED      | CREDENTIALS
            500 | {"exceptionType":"PX.Data.PXUndefinedCompanyException"}               | COMPANY_UNKNOWN     | CREDENTIALS
            500 | {"exceptionMessage":"You must sign in by browser and change your password."} | PASSWORD_EXPIRED | CREDENTIALS
            404 | <html>nothing</html>                                                  | ADDRESS_WRONG       | CREDENTIALS
            500 | {"exceptionMessage":"API Login Limit"}                                | LOGIN_LIMIT         | LICENCE
            429 | busy                                                                  | LOGIN_LIMIT         | LICENCE
            500 | {"exceptionMessage":"The limit of concurrent API logins is reached"}  | LOGIN_LIMIT         | LICENCE
            """)
    void aRefusalIsTheConnectionsFault(int status, String body, String code, Fault fault) {
        assertThatThrownBy(() -> cookie(OutsideAnswer.of(status, Map.of(), body)))
                .isInstanceOfSatisfying(SignInRefusedException.class, refused -> {
                    assertThat(refused.why().code()).isEqualTo(code);
                    assertThat(refused.fault()).isEqualTo(fault);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            302 | <html>moved</html>
            503 | <html>starting</html>
            500 | {"exceptionMessage":"Object reference not set"}
            200 | <html>sign in</html>
            """)
    void aServerThatIsNotReadyIsPassing(int status, String body) {
        assertThatThrownBy(() -> cookie(OutsideAnswer.of(status, Map.of(), body)))
                .isInstanceOf(CausedException.class)
                .isNotInstanceOf(SignInRefusedException.class);
    }

    @Test
    void theWholeJarIsKeptAndSentBack() {
        SignInCall call = cookie(OutsideAnswer.of(
                204,
                Map.of("set-cookie", "A=1; path=/; HttpOnly\n.ASPXAUTH=x=y; secure\nLocale=Culture=en-US&TimeZone=G"),
                ""));

        assertThat(call.open()).isFalse();
        assertThat(SessionToken.of(call.tokens().token()).headers())
                .containsEntry("Cookie", "A=1; .ASPXAUTH=x=y; Locale=Culture=en-US&TimeZone=G");
        assertThat(call.tokens().expiresAt()).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void theSignInNamesTenantAndBranchAndAsksForEnglishLabels() {
        OutsideRequest request = SignInRequest.of(SignInCall.first(instance.settings(), Step.COOKIE, null));

        assertThat(request.path()).isEqualTo("/entity/auth/login");
        assertThat(request.body())
                .isEqualTo("{\"name\":\"svc\",\"password\":\"secret-of-svc\",\"tenant\":\"Acme\","
                        + "\"branch\":\"MAIN\",\"locale\":\"en-US\"}");
        instance.values.put("company-parameter", "company");
        assertThat(SignInRequest.of(SignInCall.first(instance.settings(), Step.COOKIE, null))
                        .body())
                .contains("\"company\":\"Acme\"")
                .doesNotContain("tenant");
    }

    @Test
    void signingOutSendsALengthThoughThereIsNothingToSend() {
        OutsideRequest request = SignInRequest.signOut(
                new SessionToken(null, "A=1", instance.settings().url(), null));

        assertThat(request.body()).isEmpty();
        assertThat(request.headers()).containsEntry("Cookie", "A=1");
        assertThat(request.address()).isEqualTo(instance.settings().url());
    }

    @ParameterizedTest
    @CsvSource({"1, api offline_access", "2, api:concurrent_access offline_access"})
    void furtherSessionsAreAskedForOnlyWhereTheyAreWanted(String sessions, String scope) {
        instance.values.put("sessions", sessions);

        String body = SignInRequest.of(SignInCall.first(instance.settings(), Step.PASSWORD, null))
                .body();

        assertThat(body)
                .contains("grant_type=password", "client_id=4F1C%40Acme", "client_secret=secret%2Bof%26app")
                .contains("scope=" + scope.replace(":", "%3A").replace(" ", "+"));
    }

    @Test
    void aTokenIsKeptWithWhatRenewsIt() {
        SignInCall call =
                token(Step.PASSWORD, null, 200, "{\"access_token\":\"a\",\"expires_in\":3600,\"refresh_token\":\"r\"}");

        assertThat(call.open()).isFalse();
        assertThat(call.tokens().renewal()).isEqualTo("r");
        assertThat(call.tokens().expiresAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(SessionToken.of(call.tokens().token()).headers()).containsEntry("Authorization", "Bearer a");
    }

    @Test
    void aSpentRefreshTokenLeadsToThePasswordAndAMissingSeatDoesNot() {
        Session ended = new Session(1, "{}", "r", NOW, NOW);

        assertThat(token(Step.REFRESH, ended, 400, "{\"error\":\"invalid_grant\"}")
                        .step())
                .isEqualTo(Step.PASSWORD);
        assertThatThrownBy(() -> token(Step.REFRESH, ended, 400, "{\"error\":\"API Login Limit\"}"))
                .isInstanceOf(SignInRefusedException.class);
    }

    @Test
    void withSeveralSessionsTheCookiesOfTheFirstCallAreSentBack() {
        instance.values.put("sessions", "2");
        SignInCall opening = token(Step.PASSWORD, null, 200, "{\"access_token\":\"a\"}");
        assertThat(opening.step()).isEqualTo(Step.OPEN);

        SignInCall done =
                SignInAnswerReader.read(OutsideAnswer.of(200, Map.of("set-cookie", "S=2; path=/"), "[]"), opening, NOW);

        assertThat(SessionToken.of(done.tokens().token()).headers())
                .containsEntry("Authorization", "Bearer a")
                .containsEntry("Cookie", "S=2");
    }

    private SignInCall cookie(OutsideAnswer answer) {
        return SignInAnswerReader.read(answer, SignInCall.first(instance.settings(), Step.COOKIE, null), NOW);
    }

    private SignInCall token(Step step, Session ended, int status, String body) {
        return SignInAnswerReader.read(
                OutsideAnswer.of(status, Map.of(), body), SignInCall.first(instance.settings(), step, ended), NOW);
    }
}
