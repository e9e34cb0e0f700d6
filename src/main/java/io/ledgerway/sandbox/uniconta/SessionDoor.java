package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.uniconta.Endpoint.Access;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signing in, refreshing, signing out and the session's company (apis/uniconta.md 2.1). */
final class SessionDoor {

    private final SignInDesk desk;
    private final Habits habits;
    private final Replies replies;

    SessionDoor(SignInDesk desk, Habits habits, Replies replies) {
        this.desk = desk;
        this.habits = habits;
        this.replies = replies;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("POST", "/login", "login", Access.ANYONE, this::login),
                Endpoint.of("POST", "/refresh", "refresh", Access.ANYONE, this::refresh),
                Endpoint.of("POST", "/Logout", "logout", Access.SESSION, this::logout),
                Endpoint.of("GET", "/Company/ChangeCompany/*", "change-company", Access.SESSION, this::changeCompany),
                Endpoint.of("GET", "/Company/GetLastError/*", "last-error", Access.SESSION, this::lastError),
                Endpoint.of("GET", "/Company/Tables/*", "own-tables", Access.SESSION, r -> Answer.json(200, "[]")));
    }

    private Answer login(Request request) throws Exception {
        JsonNode login = request.json();
        JsonNode password = login.path("Password");
        try {
            return granted(desk.signIn(login.path("Username").textValue(), password.textValue()), true);
        } catch (Refused refused) {
            boolean asText = refused.code() == ErrorCode.NO_COMPANY_ID || habits.has(Habit.WRONG_PASSWORD_AS_TEXT);
            return asText ? replies.bareText(refused.code().text()) : Answer.empty(401);
        }
    }

    /** The body is the refresh token as a JSON text, in quotes. */
    private Answer refresh(Request request) throws Exception {
        JsonNode token = request.json();
        if (!token.isTextual()) {
            return replies.text(400, "The body must be the refresh token as a JSON string.");
        }
        return desk.refresh(token.textValue())
                .map(session -> granted(session, habits.has(Habit.REFRESH_GIVES_NEW_TOKEN)))
                .orElseGet(() -> Answer.empty(401));
    }

    private Answer logout(Request request) {
        String token = request.call().query().get("refreshToken");
        desk.end(session -> session.refreshToken().equals(token));
        return Answer.empty(200);
    }

    private Answer changeCompany(Request request) {
        UnicontaAccount account = desk.account();
        if (!request.name(0).equals(String.valueOf(account.companyId()))) {
            throw new Refused(ErrorCode.NO_COMPANY_ID, "CompanyId", request.name(0));
        }
        return Answer.json(200, Map.of("CompanyId", account.companyId(), "Name", "Company " + account.companyId()));
    }

    /** The path holds {@code company&error name}. */
    private Answer lastError(Request request) {
        String asked = request.name(0);
        return replies.lastError(asked.substring(asked.indexOf('&') + 1));
    }

    private static Answer granted(LoginSession session, boolean withRefreshToken) {
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("token", session.token());
        if (withRefreshToken) {
            grant.put("refreshToken", session.refreshToken());
            grant.put("refreshTokenExpiry", session.refreshEnd().toString());
        }
        return Answer.json(200, grant);
    }
}
