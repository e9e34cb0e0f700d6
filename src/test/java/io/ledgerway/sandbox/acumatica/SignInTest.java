package io.ledgerway.sandbox.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Caller caller = new Caller();

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aSignInGivesFiveCookiesAndNoBody() {
        HttpResponse<String> answer = caller.signIn();

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(caller.cookies().keySet())
                .containsExactlyInAnyOrder("ASP.NET_SessionId", ".ASPXAUTH", "UserBranch", "Locale", "CompanyID");
        assertThat(caller.get("Customer").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormAndTheOlderNameCompanyAreTaken() {
        caller.with("Content-Type", "application/x-www-form-urlencoded");

        assertThat(login("name=ledgerway&password=demo-password&company=Demo&branch=NORTH")
                        .statusCode())
                .isEqualTo(204);
        assertThat(caller.cookies()).containsEntry("UserBranch", "NORTH");
        assertThat(login("name=ledgerway&password=demo-password&company=Demo&tenant=Demo")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theWholeJarMustComeBackButAttributesDoNoHarm() {
        caller.signIn();
        String all = "ASP.NET_SessionId=" + caller.cookies().get("ASP.NET_SessionId")
                + "; path=/; HttpOnly; SameSite=Lax; .ASPXAUTH="
                + caller.cookies().get(".ASPXAUTH") + "; path=/";
        String one = "ASP.NET_SessionId=" + caller.cookies().get("ASP.NET_SessionId");
        caller.forgetCookies();

        assertThat(caller.with("Cookie", all).get("Customer").statusCode()).isEqualTo(200);
        assertThat(caller.with("Cookie", one).get("Customer").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsA500UnlessToldOtherwise() {
        HttpResponse<String> answer = login(Caller.CREDENTIALS.replace("demo-password", "guess"));
        caller.acumatica.habits().set("wrong-password-status", 401);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("exceptionMessage").contains("Invalid credentials");
        assertThat(login(Caller.CREDENTIALS.replace("demo-password", "guess")).statusCode())
                .isEqualTo(401);
        assertThat(caller.acumatica.books().refusedSignIns()).isEqualTo(2);
        assertThat(caller.acumatica.books().signIns()).isZero();
    }

    @Test
    void wrongPasswordsInARowLockTheAccount() {
        for (int i = 0; i < 5; i++) {
            login(Caller.CREDENTIALS.replace("demo-password", "guess"));
        }

        assertThat(caller.signIn().body()).contains("locked out");
        assertThat(caller.acumatica.books().locked()).isTrue();
        caller.acumatica.control().unlock();
        assertThat(caller.signIn().statusCode()).isEqualTo(204);
    }

    @Test
    void disabledAccountsAndOldPasswordsSayWhy() {
        caller.acumatica.habits().set(Habit.ACCOUNT_DISABLED, true);
        assertThat(caller.signIn().body()).contains("disabled");

        caller.acumatica.habits().set(Habit.ACCOUNT_DISABLED, false).set(Habit.PASSWORD_MUST_CHANGE, true);
        assertThat(caller.signIn().body()).contains("by a browser");
    }

    @Test
    void anUnknownTenantIsRefusedUnlessThereIsOnlyOne() {
        HttpResponse<String> answer = login(Caller.CREDENTIALS.replace("\"Demo\"", "\"Other\""));
        caller.acumatica.habits().set(Habit.SINGLE_TENANT, true);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("PXUndefinedCompanyException");
        assertThat(login(Caller.CREDENTIALS.replace("\"Demo\"", "\"Other\"")).statusCode())
                .isEqualTo(204);
    }

    @Test
    void seatsRunOutAndComeBackByLogoutAndByIdleness() {
        caller.signIn();
        caller.signIn();

        HttpResponse<String> third = caller.signIn();

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.body()).contains("API Login Limit");
        assertThat(caller.acumatica.books().mostLiveSessions()).isEqualTo(2);
        caller.signOut();
        assertThat(caller.acumatica.books().liveSessions()).isEqualTo(1);
        assertThat(caller.signIn().statusCode()).isEqualTo(204);
        caller.acumatica.habits().set("login-limit-status", 500);
        assertThat(caller.signIn().statusCode()).isEqualTo(500);
        caller.clock.move(Duration.ofMinutes(10));
        assertThat(caller.acumatica.books().liveSessions()).isZero();
        assertThat(caller.acumatica.books().refusedSeats()).isEqualTo(2);
    }

    @Test
    void theUsersOwnCapNamesItsForm() {
        caller.acumatica.habits().set("user-sign-ins", 1);
        caller.signIn();

        assertThat(caller.signIn().body()).contains("concurrent API logins").contains("SM201010");
    }

    @Test
    void aSessionLivesByItsUse() {
        caller.signIn();
        for (int i = 0; i < 3; i++) {
            caller.clock.move(Duration.ofMinutes(9));
            assertThat(caller.get("Customer").statusCode()).isEqualTo(200);
        }
        caller.clock.move(Duration.ofMinutes(10));

        HttpResponse<String> late = caller.get("Customer");

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("not currently logged in");
    }

    @Test
    void anUnsignedCallMayBeSentToTheLogInPage() {
        caller.acumatica.habits().set(Habit.UNSIGNED_SHOWS_LOGIN_PAGE, true);

        HttpResponse<String> answer = caller.get("Customer");

        assertThat(answer.statusCode()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow();
        assertThat(page).isEqualTo("/demo/Frames/Login.aspx");
        assertThat(caller.send("GET", page.substring("/demo".length()), null).body())
                .startsWith("<!DOCTYPE html>");
    }

    @Test
    void aLogoutWithoutLengthIs411() throws IOException {
        String bare = "POST /demo/entity/auth/logout HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        try (Socket socket = new Socket("127.0.0.1", caller.acumatica.url().getPort())) {
            socket.getOutputStream().write(bare.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 411");
        }
    }

    @Test
    void endpointsAreListedUnsignedWithoutTheCustomers() {
        assertThat(Caller.json(caller.send("GET", "/entity", null)).path("endpoints"))
                .hasSize(2)
                .allMatch(row -> row.path("name").asText().equals("Default"));
        caller.signIn();
        caller.acumatica.habits().set(Habit.ENDPOINTS_AS_ARRAY, true);

        assertThat(Caller.json(caller.send("GET", "/entity", null)))
                .anyMatch(row -> row.path("name").asText().equals("LedgerwayDemo"));
    }

    @Test
    void onlyTheInstancesPathAndItsEndpointsAreServed() {
        caller.signIn();

        assertThat(caller.send("GET", caller.acumatica.url().resolve("/entity").toString(), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.send("GET", "/entity/Default/23.200.001/Invoice", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.send("GET", "/entity/Default/24.200.001/Invoice", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(caller.send("GET", "/entity/LedgerwayDemo/1.0.0/Invoice", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(caller.get("Invoices").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> login(String body) {
        return caller.send("POST", "/entity/auth/login", body);
    }
}
