package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignInTest {

    private static final String EXPIRED = "Failure WS_INVALIDTOKEN";

    private final Visit visit = new Visit();
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aTokenOpensTheServices(Version version) {
        visit.signIn(version);

        assertThat(visit.call("GetUserInformation").outcome()).isEqualTo("Success SUCCESS");
        assertThat(iq.books().signIns()).isEqualTo(1);
        assertThat(iq.books().liveTokens()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "other, demo-partner-key, demo-user-key",
        "ledgerway_demo, other, demo-user-key",
        "ledgerway_demo, demo-partner-key, other",
        "ledgerway_demo, demo-partner-key, 'demo-user-key '"
    })
    void aRefusedLoginIsAnEmptyResponseWithoutAReason(String company, String partner, String user) {
        Said said = visit.login(company, partner, user);

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.has("LoginResponse")).isTrue();
        assertThat(said.has("LoginResponse/LoginResult")).isFalse();
        assertThat(iq.books().refusedSignIns()).isEqualTo(1);
    }

    @Test
    void aTokenEndsTwentyMinutesAfterItsIssueHoweverItIsUsed() {
        visit.signIn(Version.V1_1);
        visit.clock.move(Duration.ofMinutes(19));
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Success SUCCESS");

        visit.clock.move(Duration.ofMinutes(1));

        Said said = visit.call("GetPeriodList");
        assertThat(said.outcome()).isEqualTo(EXPIRED);
        assertThat(said.result("HasExpired")).isEqualTo("true");
        assertThat(said.has("*/*/Result")).isFalse();
        assertThat(iq.books().liveTokens()).isZero();
    }

    @Test
    void useProlongsATokenWhereSwitched() {
        iq.habits().set(Habit.SLIDING_EXPIRY, true);
        visit.signIn(Version.V1_1);

        for (int i = 0; i < 3; i++) {
            visit.clock.move(Duration.ofMinutes(19));
            assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Success SUCCESS");
        }
        visit.clock.move(Duration.ofMinutes(20));
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo(EXPIRED);
    }

    @Test
    void anEndedTokenExecutesNothingAndItsIdsAreMinusOne() {
        visit.signIn(Version.V1_1);
        assertThat(iq.control().expireTokens()).isEqualTo(1);

        Said said = visit.call(
                "CreateBatchSalesInvoiceGetBackTransactionID",
                Xml.invoice("A-1").as("inv"));

        assertThat(said.outcome()).isEqualTo(EXPIRED);
        assertThat(said.at("*/transactionID")).isEqualTo("-1");
        assertThat(iq.books().documents()).isEmpty();
    }

    @Test
    void theEndMayShowInTheCodeAloneAndTheCodeMayBeAnother() {
        iq.habits().set(Habit.EXPIRY_IS_FLAGGED, false).set("expired-code", "OAUTHCONFIGURATION_TOKEN_EXPIRED");
        visit.signIn(Version.V1_1);
        iq.control().expireTokens();

        Said said = visit.call("GetPeriodList");

        assertThat(said.outcome()).isEqualTo("Failure OAUTHCONFIGURATION_TOKEN_EXPIRED");
        assertThat(said.result("HasExpired")).isEqualTo("false");
    }

    @Test
    void whereNoStatusStandsAroundTheArrayTheEndIsInTheRowsOrNowhere() {
        visit.signIn(Version.V1_1);
        iq.control().expireTokens();
        String ids = "<invoiceIDs><int>1</int></invoiceIDs>";

        Said said = visit.call("PostInvoicesGetBackTransactionIDs", ids);
        assertThat(said.all("*/*/WSResultStatus/HasExpired")).containsExactly("true");
        assertThat(said.has("*/*/Status")).isFalse();

        iq.habits().set(Habit.EXPIRY_EMPTIES_ARRAYS, true);
        assertThat(visit.call("PostInvoicesGetBackTransactionIDs", ids).has("*/*/WSResultStatus"))
                .isFalse();
    }

    @Test
    void severalTokensLiveSideBySideUnlessSwitched() {
        String first = visit.signIn(Version.V1_1).at("*/LoginResult");
        visit.signIn(Version.V1_1);
        visit.bear(first);
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Success SUCCESS");
        assertThat(iq.books().mostLiveTokens()).isEqualTo(2);

        iq.habits().set(Habit.SECOND_LOGIN_ENDS_FIRST, true);
        visit.signIn(Version.V1_1);
        visit.bear(first);
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo(EXPIRED);
        assertThat(iq.books().liveTokens()).isEqualTo(1);
    }

    @Test
    void otherKeysEndEveryTokenAndRefuseTheOldOnes() {
        visit.signIn(Version.V1_1);

        iq.control().changeKeys("other-partner", "other-user");

        assertThat(visit.call("GetPeriodList").result("HasExpired")).isEqualTo("true");
        assertThat(visit.login("ledgerway_demo", "demo-partner-key", "demo-user-key")
                        .has("*/LoginResult"))
                .isFalse();
        assertThat(visit.login("ledgerway_demo", "other-partner", "other-user").has("*/LoginResult"))
                .isTrue();
    }

    @Test
    void aTokenIsNoGoodInTheOtherVersionNorIsAnUnknownOne() {
        String token = visit.signIn(Version.V1_1).at("*/LoginResult");
        visit.bear("unknown");
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo(EXPIRED);

        visit.visit(Version.V2_0);
        visit.bear(token);
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Failure OAUTH_INTEGRATION_APPS_TOKEN_IS_INVALID");
    }

    @Test
    void aUserWithoutRightIsRefused() {
        visit.signIn(Version.V1_1);
        iq.habits().set(Habit.USER_MAY_WRITE, false);
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Failure NOT_AUTHORIZED");
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Success SUCCESS");

        iq.habits().set(Habit.USER_MAY_READ, false);
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Failure NOT_AUTHORIZED");
    }

    @Test
    void aRetiredVersionRefusesEverythingOrIsGone() {
        visit.signIn(Version.V1_1);
        iq.habits().set("retired-versions", "1.1");
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Failure API_DEPRECATED_FEATURE");
        assertThat(visit.signIn(Version.V1_1).has("*/LoginResult")).isFalse();

        iq.habits().set(Habit.RETIRED_IS_GONE, true);
        assertThat(visit.login("a", "b", "c").status()).isEqualTo(404);
        assertThat(visit.signIn(Version.V2_0).result("Status")).isEqualTo("Success");
    }
}
