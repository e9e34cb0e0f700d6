package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What version 2.0 has of its own. */
class TokenPairTest {

    private final Visit visit = new Visit();
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void theResultComesBeforeTheStatusAndThereIsNoHasExpired() {
        Said said = visit.signIn(Version.V2_0);

        assertThat(said.nodes("TokenGetResponse/TokenGetResult/*"))
                .extracting(XmlNode::name)
                .containsExactly("Result", "Status", "ErrorCode");
    }

    @Test
    void aWrongSecretGivesNoToken() {
        Said said = visit.tokenGet("demo-client", "guess");

        assertThat(said.outcome()).isEqualTo("Failure CANNOT_LOGIN_INVALID_CREDENTIALS");
        assertThat(said.has("*/*/Result")).isFalse();
        assertThat(iq.books().refusedSignIns()).isEqualTo(1);
    }

    @Test
    void aRefreshReplacesBothTokens() {
        Said first = visit.signIn(Version.V2_0);
        iq.control().expireTokens();
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Failure OAUTH_INTEGRATION_APPS_TOKEN_EXPIRED");

        Said second = refresh(first.result("Result/RefreshToken"));

        assertThat(second.result("Result/AccessToken")).isNotEqualTo(first.result("Result/AccessToken"));
        visit.bear(second.result("Result/AccessToken"));
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Success SUCCESS");
        assertThat(refresh(first.result("Result/RefreshToken")).outcome())
                .isEqualTo("Failure OAUTH_INTEGRATION_APPS_REFRESH_TOKEN_EXPIRED");
        assertThat(iq.books().refreshes()).isEqualTo(1);
    }

    @Test
    void tokensThatEndedEarlyAndTokensThatNoCallCameWithAreCounted() {
        visit.signIn(Version.V2_0);
        assertThat(iq.books().unusedTokens()).isEqualTo(1);
        visit.signIn(Version.V2_0);
        visit.call("GetPeriodList");
        visit.call("GetPeriodList");
        assertThat(iq.books().unusedTokens()).isEqualTo(1);
        assertThat(iq.books().endedTokens()).isZero();

        iq.faults().once("GetPeriodList", Fault.of(Fault.Kind.SESSION_EXPIRED));
        visit.call("GetPeriodList");
        iq.faults().once("GetPeriodList", Fault.of(Fault.Kind.SESSION_EXPIRED));
        visit.call("GetPeriodList");

        assertThat(iq.books().endedTokens()).as("an ended one ends once").isEqualTo(1);
        assertThat(iq.control().expireTokens()).isEqualTo(1);
        assertThat(iq.books().endedTokens()).isEqualTo(2);
    }

    @Test
    void aRefreshTokenEndsToo() {
        iq.habits().set("refresh-life", "1h");
        Said first = visit.signIn(Version.V2_0);

        visit.clock.move(Duration.ofHours(1));

        assertThat(refresh(first.result("Result/RefreshToken")).outcome())
                .isEqualTo("Failure OAUTH_INTEGRATION_APPS_REFRESH_TOKEN_EXPIRED");
    }

    @Test
    void theHeaderNamesEntityAndToken() {
        String token = visit.signIn(Version.V2_0).result("Result/AccessToken");

        assertThat(called("")).isEqualTo("Failure OAUTH_INTEGRATION_APPS_AIQ_SOAP_HEADER_MISMATCH");
        assertThat(called(Visit.credentials("", token)))
                .isEqualTo("Failure OAUTH_INTEGRATION_APPS_NO_ENTITY_PROVIDED_IN_HEADER");
        assertThat(called(Visit.credentials("other", token))).isEqualTo("Failure API_LAYER_ENTITY_ID_NOT_FOUND");
        assertThat(called(Visit.credentials("ledgerway_demo", "")))
                .isEqualTo("Failure OAUTH_INTEGRATION_APPS_TOKEN_IS_INVALID");
        assertThat(called(Visit.credentials("ledgerway_demo", token))).isEqualTo("Success SUCCESS");
    }

    @Test
    void theBodysTokenMayBeEmpty() {
        String token = visit.signIn(Version.V2_0).result("Result/AccessToken");

        Said said = visit.send(
                Version.V2_0, "GetPeriodList", Visit.credentials("ledgerway_demo", token), "<token></token>");

        assertThat(said.outcome()).isEqualTo("Success SUCCESS");
    }

    @Test
    void moreCallsThanAllowedAMinuteAreThrottled() {
        iq.habits().set("calls-per-minute", 2);
        visit.signIn(Version.V2_0);
        visit.call("GetPeriodList");
        visit.call("GetPeriodList");

        assertThat(visit.call("GetPeriodList").outcome())
                .isEqualTo("Failure OAUTH_INTEGRATION_APPS_RATE_LIMIT_REACHED");

        visit.clock.move(Duration.ofMinutes(1));
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Success SUCCESS");
    }

    private String called(String header) {
        return visit.send(Version.V2_0, "GetPeriodList", header, "").outcome();
    }

    private Said refresh(String refreshToken) {
        return visit.send(
                Version.V2_0,
                "TokenRefresh",
                "",
                "<clientId>demo-client</clientId><clientSecret>demo-client-secret</clientSecret><refreshToken>"
                        + refreshToken + "</refreshToken>");
    }
}
