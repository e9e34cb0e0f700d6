package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ledgerway.cause.CausedException;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.acumatica.AcumaticaAccount;
import io.ledgerway.secret.HubKeys;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OAuth 2.0 and several sessions against the simulated Acumatica, over HTTP and over hours. */
class OAuthTest extends OverHttp {

    private static final URI BACK = URI.create("http://localhost:8080/api/connections/acumatica/authorized");
    private static final String PERSON = "anna";

    @BeforeEach
    void byToken() {
        instance.values.remove("company");
        instance.values.putAll(Map.of(
                "authentication", "oauth2",
                "client-id", AcumaticaAccount.DEMO.fullClientId(),
                "client-secret", AcumaticaAccount.DEMO.clientSecret()));
    }

    @Test
    void theUsersPasswordGivesATokenThatIsRefreshedForDaysOnOneSeat() {
        for (int hour = 0; hour < 48; hour++) {
            assertThat(hub.ask("test", "")).isEqualTo("OK");
            instance.move(Duration.ofMinutes(61));
        }

        assertThat(count("sign-in")).isEqualTo(1);
        assertThat(count("refresh-token")).isEqualTo(47);
        assertThat(acumatica.books().mostLiveSessions()).isEqualTo(1);
        assertThat(acumatica.books().refusedSeats()).isZero();
    }

    @Test
    void aTokenThatEndedUnderWayIsRefreshedAndTheCallRepeatedOnce() {
        hub.ask("test", "");
        acumatica.faults().once("list FinancialPeriod", Fault.of(Fault.Kind.SESSION_EXPIRED));

        assertThat(hub.ask("test", "")).isEqualTo("OK");

        assertThat(acumatica.books().mostLiveSessions()).isEqualTo(1);
        assertThat(acumatica.books().refusedSeats()).isZero();
    }

    @Test
    void aChainOfTokensThatIsOverBeginsAgainWithThePassword() {
        hub.ask("test", "");
        instance.move(Duration.ofDays(31));

        assertThat(hub.ask("test", "")).isEqualTo("OK");

        assertThat(http.operations).containsSubsequence("sign-in", "test", "refresh-token", "sign-in", "test");
    }

    @Test
    void severalSessionsAreNeverMoreThanAllowedThoughTheyIdleOut() throws Exception {
        int seats = 3;
        acumatica.habits().set("api-users", seats);
        instance.values.put("sessions", Integer.toString(seats));

        for (int round = 0; round < 6; round++) {
            useAll(seats, round);
            instance.move(Duration.ofMinutes(round % 2 == 0 ? 9 : 30));
        }

        assertThat(acumatica.books().mostLiveSessions()).isEqualTo(seats);
        assertThat(acumatica.books().refusedSeats()).isZero();
    }

    @Test
    void aPersonAllowsTheHubInByBrowserAndIsNotAskedAgain() throws Exception {
        byPerson();
        assertThatThrownBy(() -> hub.ask("test", "")).rootCause().hasMessageContaining("nobody has allowed it");

        Map<String, String> back = browser(authorization().ask("acumatica", BACK, PERSON));
        authorization().finish("acumatica", back.get("state"), back.get("code"), PERSON);

        for (int hour = 0; hour < 5; hour++) {
            assertThat(hub.ask("test", "")).isEqualTo("OK");
            instance.move(Duration.ofHours(1));
        }
        hub.ask("test", "");
        atShutdown();
        assertThat(acumatica.books().liveSessions()).isZero();
        startHub("b");
        assertThat(hub.ask("test", "")).isEqualTo("OK");
        assertThat(acumatica.books().mostLiveSessions()).isEqualTo(1);
        assertThat(acumatica.books().refusedSeats()).isZero();
    }

    @Test
    void aPersonWhoAllowsItOnceMoreReplacesTheSessionOnTheOneSeat() throws Exception {
        byPerson();
        for (int time = 0; time < 2; time++) {
            Map<String, String> back = browser(authorization().ask("acumatica", BACK, PERSON));
            authorization().finish("acumatica", back.get("state"), back.get("code"), PERSON);
            assertThat(hub.ask("test", "")).isEqualTo("OK");
        }

        assertThat(acumatica.books().mostLiveSessions()).isEqualTo(1);
        assertThat(acumatica.books().refusedSeats()).isZero();
    }

    @Test
    void anAuthorizationIsFinishedByWhoBeganItAndInTimeOnly() throws Exception {
        byPerson();
        Map<String, String> back = browser(authorization().ask("acumatica", BACK, PERSON));

        assertStale(() -> authorization().finish("acumatica", back.get("state"), back.get("code"), "bert"));
        assertStale(() -> authorization().finish("acumatica", "AAAA", back.get("code"), PERSON));
        instance.move(Duration.ofMinutes(16));
        assertStale(() -> authorization().finish("acumatica", back.get("state"), back.get("code"), PERSON));
        assertThat(sessions.current("acumatica")).isEmpty();
    }

    @Test
    void aCodeThatAcumaticaDoesNotKnowLeavesTheFormerSession() throws Exception {
        byPerson();
        Map<String, String> back = browser(authorization().ask("acumatica", BACK, PERSON));
        authorization().finish("acumatica", back.get("state"), back.get("code"), PERSON);

        assertThatThrownBy(() -> authorization().finish("acumatica", back.get("state"), back.get("code"), PERSON))
                .hasMessageContaining("invalid_grant");

        assertThat(hub.ask("test", "")).isEqualTo("OK");
    }

    @Test
    void aCodeThatNeverArrivedLeavesWhatWasAllowedBeforeAndThePersonBeginsAgain() throws Exception {
        String shown = loseTheSecondExchange(Fault.Kind.LOST_BEFORE);

        assertThat(shown).contains("was lost", "Authorize the connection once more");
        assertThat(hub.ask("test", "")).isEqualTo("OK");
        allowOnceMore();
    }

    /** The token that Acumatica gave holds the one seat as long as it may be renewed, and nobody knows it. */
    @Test
    void aLostTokenHoldsItsSeatUntilItIsFreedInAcumaticaAndThePersonBeginsAgain() throws Exception {
        loseTheSecondExchange(Fault.Kind.LOST_AFTER);

        assertThatThrownBy(() -> hub.ask("test", "")).rootCause().hasMessageContaining("API Login Limit");
        acumatica.control().expireSessions();
        allowOnceMore();
    }

    /** Answers what the person is told. */
    private String loseTheSecondExchange(Fault.Kind lost) throws Exception {
        byPerson();
        Map<String, String> first = browser(authorization().ask("acumatica", BACK, PERSON));
        authorization().finish("acumatica", first.get("state"), first.get("code"), PERSON);
        Map<String, String> second = browser(authorization().ask("acumatica", BACK, PERSON));
        acumatica.faults().once("token", Fault.of(lost));
        Throwable told = catchThrowable(
                () -> authorization().finish("acumatica", second.get("state"), second.get("code"), PERSON));
        assertThat(told)
                .isInstanceOf(CausedException.class)
                .hasMessageNotContainingAny(second.get("code"), second.get("state"));
        return told.getMessage();
    }

    private void allowOnceMore() throws Exception {
        Map<String, String> back = browser(authorization().ask("acumatica", BACK, PERSON));
        authorization().finish("acumatica", back.get("state"), back.get("code"), PERSON);
        assertThat(hub.ask("test", "")).isEqualTo("OK");
        assertThat(acumatica.books().mostLiveSessions()).isEqualTo(1);
    }

    @Test
    void aChainThatIsOverAsksForThePersonAgain() throws Exception {
        byPerson();
        Map<String, String> back = browser(authorization().ask("acumatica", BACK, PERSON));
        authorization().finish("acumatica", back.get("state"), back.get("code"), PERSON);
        instance.move(Duration.ofDays(31));

        assertThatThrownBy(() -> hub.ask("test", "")).rootCause().hasMessageContaining("what was allowed is over");
    }

    @Test
    void neitherTokenNorVerifierIsReadableInTheDatabaseOrTheAddress() throws Exception {
        byPerson();
        URI asked = authorization().ask("acumatica", BACK, PERSON);
        Map<String, String> back = browser(asked);
        authorization().finish("acumatica", back.get("state"), back.get("code"), PERSON);

        String renewal = sessions.current("acumatica").orElseThrow().renewal();
        assertThat(renewal).isNotBlank();
        assertThat(database.text()).doesNotContain(renewal);
        AuthorizationState state =
                AuthorizationState.of(back.get("state"), HubKeys.ofByte(1), "acumatica", PERSON, instance.instant());
        assertThat(asked.toString()).doesNotContain(state.verifier()).contains("code_challenge_method=S256");
    }

    private void byPerson() {
        instance.values.put("grant", "authorization-code");
        instance.values.remove("username");
        instance.values.remove("password");
    }

    private void atShutdown() {
        sessions.current("acumatica").ifPresent(session -> {
            hub.signInRoute.signOut("acumatica", session);
            assertThat(hub.signInRoute.outlives(session)).isTrue();
        });
    }

    /** All seats serve at once, so that each has a session. */
    private void useAll(int seats, int round) {
        AcumaticaSessions live = new AcumaticaSessions(sessions, hub.signInRoute, instance);
        AcumaticaCalls calls = new AcumaticaCalls(instance, live);
        for (int number = 1; number <= seats; number++) {
            Seats.Seat seat = new Seats.Seat("acumatica", number);
            AcumaticaCall call = calls.signIn(calls.harmless(), seat, "acumatica");
            for (int request = 0; request < 3 && call.open(); request++) {
                call = calls.read(http.answer(calls.request(call, "acumatica")), call, seat, "acumatica");
            }
            assertThat(call.reply()).as("round " + round).isInstanceOf(Reply.Done.class);
        }
    }

    private AcumaticaAuthorization authorization() {
        return new AcumaticaAuthorization(instance, sessions, hub.signInRoute, HubKeys.ofByte(1), instance);
    }

    private static void assertStale(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CausedException.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("AUTHORIZATION_STALE"));
    }

    /** A person signs in on the page; the query that the browser comes back with. */
    private static Map<String, String> browser(URI page) throws Exception {
        String form = "username=" + AcumaticaAccount.DEMO.username() + "&password=" + AcumaticaAccount.DEMO.password();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(back.toString()).startsWith(BACK.toString());
        return Arrays.stream(back.getRawQuery().split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }
}
