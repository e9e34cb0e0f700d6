package io.ledgerway.uniconta;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the calls of signing in and out (apis/uniconta.md 2.1). */
public final class SignInRequest {

    private static final String COMPANY = "{company-id}";
    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json", "Accept", "application/json");

    private SignInRequest() {}

    static OutsideRequest of(SignInCall call, ConnectionSettings settings) {
        return switch (call.step()) {
            case REFRESH ->
                OutsideRequest.read("refresh", "POST", "/refresh", JSON, UnicontaJson.write(call.renewal()));
            case LOGIN -> OutsideRequest.read("sign-in", "POST", "/login", JSON, login(settings));
            case COMPANY ->
                OutsideRequest.read(
                        "choose-company",
                        "GET",
                        "/Company/ChangeCompany/" + settings.required("company-id"),
                        bearer(call.tokens().token()),
                        null);
            case ENDED -> throw new IllegalStateException("The sign-in has ended.");
        };
    }

    /** Without the refresh token: it would stand in the address. */
    static OutsideRequest signOut(String token) {
        return OutsideRequest.read("sign-out", "POST", "/Logout", bearer(token), null);
    }

    /** Headers of every call within a session. */
    public static Map<String, String> bearer(String token) {
        return Map.of(
                "Authorization", "Bearer " + token, "Content-Type", "application/json", "Accept", "application/json");
    }

    /** {@code 00<company>/<login>} by default; a user name that has a slash already is sent as it is. */
    static String username(ConnectionSettings settings) {
        String username = settings.required("username");
        return username.contains("/")
                ? username
                : format(settings)
                        .replace(COMPANY, settings.required("company-id"))
                        .replace("{username}", username);
    }

    /** Whether the user name names the company, so that the session is in it from the start. */
    static boolean namesCompany(ConnectionSettings settings) {
        return settings.required("username").contains("/") || format(settings).contains(COMPANY);
    }

    private static String format(ConnectionSettings settings) {
        return settings.defaultValue("username-format", "00" + COMPANY + "/{username}");
    }

    private static String login(ConnectionSettings settings) {
        Map<String, String> login = new LinkedHashMap<>();
        login.put("Username", username(settings));
        login.put("Password", settings.required("password"));
        String apiKey = settings.value("api-key", null);
        if (apiKey != null) {
            login.put("apiKey", apiKey);
        }
        return UnicontaJson.write(login);
    }
}
