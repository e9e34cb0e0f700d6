package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.Visit.LOGIN;
import static io.ledgerway.sandbox.intacct.Visit.function;
import static io.ledgerway.sandbox.intacct.Visit.login;
import static io.ledgerway.sandbox.intacct.Visit.request;
import static io.ledgerway.sandbox.intacct.Visit.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.XmlElement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntacctSignInTest {

    private static final String READ = function("f", "<lookup><object>ARINVOICE</object></lookup>");

    private final Visit visit = new Visit();
    private final IntacctBooks books = visit.intacct.books();

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void aSessionNamesItsEndpointAndItsEntityEvenAtTopLevel() {
        XmlElement api = Visit.api(visit.send(request("", "", LOGIN, function("s", "<getAPISession/>"))));

        assertThat(api.textOf("sessionid")).isNotEmpty();
        assertThat(api.textOf("endpoint")).isEqualTo(visit.intacct.url().toString());
        assertThat(api.has("locationid")).isTrue();
        assertThat(books.liveSessionsByPlace()).containsOnly(java.util.Map.entry("DEMO/LedgerwayDemo/", 1L));
        assertThat(books.signIns()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO, LedgerwayDemo, demo-password, <locationid/>",
        "DEMO, LedgerwayDemo, demo-password, <locationid>CPH</locationid>",
        "DEMO-CONSOLE, LedgerwayDemo, demo-password, <clientid>DEMO</clientid>",
        "DEMO-CONSOLE, LedgerwayDemo, demo-password, <clientid>DEMO</clientid><locationid>CPH</locationid>",
        "DEMO-CONSOLE|DEMO, LedgerwayDemo, demo-password, ''",
        "DEMO-CONSOLE|DEMO|CPH, LedgerwayDemo, demo-password, ''"
    })
    void everyFormOfLoginIsTaken(String company, String user, String password, String more) {
        assertThat(authentication(login(company, user, password, more)).textOf("status"))
                .isEqualTo("success");
        assertThat(books.refusedSignIns()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "demo, LedgerwayDemo, demo-password, ''",
        "OTHER, LedgerwayDemo, demo-password, ''",
        "DEMO, Somebody, demo-password, ''",
        "DEMO, LedgerwayDemo, guess, ''",
        "DEMO, LedgerwayDemo, demo-password, <locationid>CPH-01</locationid>",
        "DEMO, LedgerwayDemo, demo-password, <locationid>nowhere</locationid>",
        "DEMO-CONSOLE, LedgerwayDemo, demo-password, ''",
        "OTHER-CONSOLE, LedgerwayDemo, demo-password, <clientid>DEMO</clientid>"
    })
    void aWrongLoginIsToldAtTheAuthentication(String company, String user, String password, String more) {
        XmlElement response = visit.send(request("", "", login(company, user, password, more), READ));

        XmlElement operation = Visit.first(response, "operation");
        assertThat(Visit.first(response, "control").textOf("status")).isEqualTo("success");
        assertThat(Visit.first(operation, "authentication").textOf("status")).isEqualTo("failure");
        assertThat(Visit.first(operation, "authentication").textOf("userid")).isEqualTo(user);
        assertThat(Visit.numbers(operation)).containsExactly("XL03000006");
        assertThat(Visit.cause(operation)).isEqualTo("Sign-in information is incorrect");
        assertThat(operation.has("result")).isFalse();
        assertThat(books.refusedSignIns()).isEqualTo(1);
        assertThat(books.signIns()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Ledgerway, demo-sender-password", "ledgerway, guess", "stranger, demo-sender-password"})
    void aWrongSenderIsAControlFailure(String sender, String password) {
        String right = request("", "", LOGIN, READ);

        XmlElement response = visit.send(
                right.replace("<senderid>ledgerway", "<senderid>" + sender).replace("demo-sender-password", password));

        assertThat(Visit.first(response, "control").textOf("status")).isEqualTo("failure");
        assertThat(response.has("operation")).isFalse();
        assertThat(Visit.cause(response)).isEqualTo("Incorrect Intacct XML Partner ID or password.");
        assertThat(books.signIns() + books.refusedSignIns()).isZero();
    }

    @Test
    void aSenderThatIsNotAuthorisedIsShutOutUntilItIs() {
        visit.intacct.control().authoriseSender(false);
        XmlElement operation = Visit.first(visit.send(request("", "", LOGIN, READ)), "operation");

        XmlElement error = Visit.errors(operation).get(0);
        assertThat(error.textOf("errorno")).isEqualTo("XL03000006");
        assertThat(error.textOf("description")).isEqualTo("Invalid Web Services Authorization");
        assertThat(error.textOf("description2")).contains("ledgerway", "DEMO");
        assertThat(error.textOf("correction")).contains("administrator");

        visit.intacct.control().authoriseSender(true);
        assertThat(authentication(LOGIN).textOf("status")).isEqualTo("success");
    }

    @Test
    void anUnknownSessionHasBlankUserAndCompany() {
        XmlElement response = visit.send(request("", "", session("gone"), READ));

        XmlElement operation = Visit.first(response, "operation");
        XmlElement authentication = Visit.first(operation, "authentication");
        assertThat(Visit.first(response, "control").textOf("status")).isEqualTo("success");
        assertThat(authentication.textOf("status")).isEqualTo("failure");
        assertThat(authentication.textOf("userid") + authentication.textOf("companyid"))
                .isEmpty();
        assertThat(Visit.numbers(operation)).containsExactly("XL03000006");
        assertThat(Visit.cause(operation)).startsWith("Invalid session");
        assertThat(operation.has("result")).isFalse();
        assertThat(books.refusedSignIns()).isZero();
    }

    @Test
    void aSessionsEndMovesWithEachCall() {
        String id = visit.openSession();

        assertThat(authentication(session(id)).textOf("sessiontimeout")).isEqualTo("2026-03-10T17:00:00+01:00");
        visit.clock.move(Duration.ofHours(5));
        XmlElement later = authentication(session(id));
        assertThat(later.textOf("sessiontimestamp")).isEqualTo("2026-03-10T11:00:00+01:00");
        assertThat(later.textOf("sessiontimeout")).isEqualTo("2026-03-10T22:00:00+01:00");

        visit.clock.move(Duration.ofHours(5));
        assertThat(authentication(session(id)).textOf("status")).isEqualTo("success");
        visit.clock.move(Duration.ofHours(6));
        assertThat(authentication(session(id)).textOf("status")).isEqualTo("failure");
        assertThat(books.liveSessions()).isZero();
    }

    @Test
    void aSessionCanDieAfterSoManyCalls() {
        visit.intacct.control().habit("session-calls", 2);
        String id = visit.openSession();

        assertThat(authentication(session(id)).textOf("status")).isEqualTo("success");
        assertThat(authentication(session(id)).textOf("status")).isEqualTo("success");
        assertThat(authentication(session(id)).textOf("status")).isEqualTo("failure");
    }

    @Test
    void sessionsCanBeEndedFromOutside() {
        String id = visit.openSession();

        assertThat(visit.intacct.control().expireSessions()).isEqualTo(1);
        assertThat(authentication(session(id)).textOf("status")).isEqualTo("failure");
        assertThat(books.sessionsMade()).isEqualTo(1);
    }

    @Test
    void aSessionLeadsToAnEntityAndBackToTheTop() {
        String top = visit.openSession();
        String entity = visit.openSession(session(top), "<getAPISession><locationid>CPH</locationid></getAPISession>");
        String back = visit.openSession(session(entity), "<getAPISession><locationid/></getAPISession>");

        assertThat(authentication(session(entity)).textOf("locationid")).isEqualTo("CPH");
        assertThat(authentication(session(back)).textOf("locationid")).isEmpty();
        assertThat(books.liveSessionsByPlace()).containsEntry("DEMO/LedgerwayDemo/CPH", 1L);
    }

    @Test
    void aSessionForNoEntityIsRefused() {
        XmlElement result = visit.call("s", "<getAPISession><locationid>CPH-01</locationid></getAPISession>");

        assertThat(result.textOf("status")).isEqualTo("failure");
        assertThat(Visit.numbers(result)).containsExactly("Get API Session Failed");
    }

    @Test
    void aSessionIsAskedForAlone() {
        XmlElement response = visit.send(request("", "", LOGIN, function("s", "<getAPISession/>"), READ));

        assertThat(Visit.results(response).get(0).textOf("status")).isEqualTo("failure");
        assertThat(Visit.results(response).get(1).textOf("status")).isEqualTo("success");
        assertThat(books.sessionsMade()).isZero();
    }

    @Test
    void aNewPasswordEndsAllSessionsAndTheOldOneIsRefused() {
        String id = visit.openSession();
        visit.intacct.control().changePassword("changed");

        assertThat(authentication(session(id)).textOf("status")).isEqualTo("failure");
        assertThat(authentication(LOGIN).textOf("status")).isEqualTo("failure");
        assertThat(authentication(login("DEMO", "LedgerwayDemo", "changed", "")).textOf("status"))
                .isEqualTo("success");
    }

    @Test
    void guessingLocksTheUserWhereThatIsSet() {
        visit.intacct.control().habit("lock-after", 2);
        String guess = login("DEMO", "LedgerwayDemo", "guess", "");
        authentication(guess);
        authentication(guess);

        assertThat(authentication(LOGIN).textOf("status")).isEqualTo("failure");
    }

    @Test
    void olderAnswersDoNotSayWhenASessionEnds() {
        visit.intacct.control().habit("session-timeout-shown", false);

        assertThat(authentication(LOGIN).has("sessiontimeout")).isFalse();
    }

    private XmlElement authentication(String how) {
        String request = request("<uniqueid>false</uniqueid>", "", how, READ);
        return Visit.first(Visit.first(visit.send(request), "operation"), "authentication");
    }
}
