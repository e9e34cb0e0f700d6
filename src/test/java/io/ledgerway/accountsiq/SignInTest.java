package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.accountsiq.SignInCall.Step;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.session.SignInRefusedException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignInTest {

    private static final SignInCall LOGIN = SignInCall.start(AccountsIqVersion.V1_1, null);
    private static final SignInCall GET = SignInCall.start(AccountsIqVersion.V2_0, null);
    private static final SignInCall REFRESH = SignInCall.start(AccountsIqVersion.V2_0, "renewal");

    private final TestEntity entity = new TestEntity();

    @Test
    void theOldVersionLogsInWithTheKeysInTheirOrder() {
        OutsideRequest request = SignInRequest.of(LOGIN, entity.oldVersion().settings());

        assertThat(request.operation()).isEqualTo("Login");
        assertThat(request.headers().get("SOAPAction"))
                .isEqualTo("\"http://www.visorsoftware.com/visor/accountsiq/dashboard/Integration/Login\"");
        assertThat(request.body())
                .contains("<companyID>acme01</companyID><partnerKey>secret-partner</partnerKey>"
                        + "<userKey>secret-user</userKey>")
                .doesNotContain("Header");
    }

    @Test
    void pastedKeysLoseTheBlanksAroundThem() {
        entity.oldVersion().values.put("partner-key", " \tsecret-partner\r\n");
        entity.values.put("user-key", "secret-user\n");

        assertThat(SignInRequest.of(LOGIN, entity.settings()).body())
                .contains("<partnerKey>secret-partner</partnerKey><userKey>secret-user</userKey>");
        entity.newVersion().values.put("entity", " acme01\n");
        assertThat(Envelope.of("GetPeriodList", List.of(), "t", entity.settings(), null)
                        .body())
                .contains("<Entity>acme01</Entity>");
    }

    @Test
    void theNewVersionAsksWithIdAndSecretAndRenewsWithTheRefreshTokenToo() {
        assertThat(SignInRequest.of(GET, entity.settings()).body())
                .contains("<clientId>hub</clientId><clientSecret>secret-of-hub</clientSecret></TokenGet>");
        assertThat(SignInRequest.of(REFRESH, entity.settings()).body())
                .contains(
                        "<clientSecret>secret-of-hub</clientSecret><refreshToken>renewal</refreshToken></TokenRefresh>");
    }

    @Test
    void aTokenIsTakenFromEitherShape() {
        assertThat(read(LOGIN, Answers.response("Login", Element.text("LoginResult", "t1")))
                        .given()
                        .token())
                .isEqualTo("t1");
        SignInCall given = read(GET, Answers.tokens("TokenGet", "access", "refresh"));
        assertThat(given.given().token()).isEqualTo("access");
        assertThat(given.given().renewal()).isEqualTo("refresh");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(LOGIN, Answers.response("Login"), "SIGN_IN_REFUSED"),
                Arguments.of(LOGIN, Answers.response("Login", Element.text("LoginResult", " ")), "SIGN_IN_REFUSED"),
                Arguments.of(LOGIN, Answers.response("Login", Element.nil("LoginResult")), "SIGN_IN_REFUSED"),
                Arguments.of(GET, Answers.noTokens("TokenGet", "NOT_AUTHORIZED"), "SIGN_IN_REFUSED"),
                Arguments.of(GET, Answers.tokens("TokenGet", "", ""), "SIGN_IN_REFUSED"),
                Arguments.of(GET, Answers.response("TokenGet"), "SIGN_IN_REFUSED"),
                Arguments.of(GET, Answers.status(403, ""), "ACCESS_REFUSED"),
                Arguments.of(LOGIN, Answers.status(404, "<html></html>"), "ADDRESS_WRONG"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(SignInCall call, OutsideAnswer answer, String code) {
        SignInRefusedException refusal = catchThrowableOfType(
                SignInRefusedException.class, () -> read(call, answer).given());

        assertThat(refusal.why().code()).isEqualTo(code);
        assertThat(refusal.fault()).isEqualTo(Fault.CREDENTIALS);
        assertThat(refusal.why().action()).isNotBlank();
        assertThat(refusal.getMessage()).doesNotContain("secret-");
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of(GET, Answers.noTokens("TokenGet", "OAUTH_INTEGRATION_APPS_RATE_LIMIT_REACHED")),
                Arguments.of(GET, Answers.noTokens("TokenGet", "JOB_RUNNING")),
                Arguments.of(REFRESH, Answers.noTokens("TokenRefresh", "SERVICE_HANDLER_UNEXPECTED_ERROR")),
                Arguments.of(LOGIN, Answers.status(503, "<html>maintenance</html>")),
                Arguments.of(LOGIN, Answers.status(200, "<html>maintenance</html>")),
                Arguments.of(LOGIN, Answers.status(429, "")),
                Arguments.of(LOGIN, Answers.fault("Server was unable to process request")),
                Arguments.of(GET, Answers.status(200, "")),
                Arguments.of(GET, OutsideAnswer.failed(Failure.LOST, "read timed out")),
                Arguments.of(GET, OutsideAnswer.failed(Failure.NOT_SENT, "connection refused")));
    }

    @ParameterizedTest
    @MethodSource
    void passing(SignInCall call, OutsideAnswer answer) {
        CausedException failure = catchThrowableOfType(
                CausedException.class, () -> read(call, answer).given());

        assertThat(failure).isNotInstanceOf(SignInRefusedException.class);
    }

    @Test
    void aRefusedRefreshFallsBackToTheKeys() {
        SignInCall next =
                read(REFRESH, Answers.noTokens("TokenRefresh", "OAUTH_INTEGRATION_APPS_REFRESH_TOKEN_EXPIRED"));

        assertThat(next.step()).isEqualTo(Step.GET);
        assertThat(next.open()).isTrue();
    }

    @Test
    void noSecretIsPrinted() {
        SignInCall given = read(GET, Answers.tokens("TokenGet", "access-secret", "refresh-secret"));

        assertThat(given + " " + REFRESH + " " + SignInRequest.of(GET, entity.settings()))
                .doesNotContain("secret")
                .doesNotContain("renewal");
    }

    private SignInCall read(SignInCall call, OutsideAnswer answer) {
        return SignInAnswerReader.read(answer, call, entity.settings());
    }
}
