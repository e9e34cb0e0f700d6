package io.ledgerway.acumatica;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The calls of signing in and out (apis/acumatica.md 2.1 and 3). */
final class SignInRequest {

    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json; charset=utf-8", "Accept", "application/json");
    private static final Map<String, String> FORM =
            Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json");

    private SignInRequest() {}

    static OutsideRequest of(SignInCall call) {
        ConnectionSettings connection = call.connection();
        return switch (call.step()) {
            case SIGN_OUT -> signOut(SessionToken.of(call.ended().token()));
            case COOKIE -> cookie(connection).at(connection.url());
            case REFRESH ->
                token(
                                "refresh-token",
                                connection,
                                Map.of(
                                        "grant_type",
                                        "refresh_token",
                                        "refresh_token",
                                        call.ended().renewal()))
                        .at(connection.url());
            case CODE -> code(call.code(), connection).at(connection.url());
            case PASSWORD -> password(connection).at(connection.url());
            case OPEN ->
                OutsideRequest.read(
                                "open-session",
                                "GET",
                                "/entity/" + connection.value("endpoint-name", EndpointChoice.DEFAULT_NAME) + "/"
                                        + connection.value("endpoint-version", EndpointChoice.DEFAULT_VERSION)
                                        + "/FinancialPeriod?$top=1",
                                SessionToken.of(call.tokens().token()).headers(),
                                null)
                        .at(connection.url());
        };
    }

    /** With a length, even of nothing: IIS answers 411 without it (apis/acumatica.md 2.1). */
    static OutsideRequest signOut(SessionToken session) {
        Map<String, String> headers = new LinkedHashMap<>(session.headers());
        headers.put("Content-Type", "application/json");
        return OutsideRequest.read("sign-out", "POST", "/entity/auth/logout", headers, "")
                .at(session.at());
    }

    /** English, since statuses and types are read by their labels. */
    private static OutsideRequest cookie(ConnectionSettings connection) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("name", connection.required("username"));
        body.put("password", connection.required("password"));
        String company = connection.value("company", null);
        if (company != null) {
            body.put(connection.value("company-parameter", "tenant"), company);
        }
        String branch = connection.value("branch", null);
        if (branch != null) {
            body.put("branch", branch);
        }
        body.put("locale", "en-US");
        return OutsideRequest.read("sign-in", "POST", "/entity/auth/login", JSON, AcumaticaJson.write(body));
    }

    private static OutsideRequest code(AllowedCode allowed, ConnectionSettings connection) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", allowed.code());
        form.put("redirect_uri", allowed.back().toString());
        form.put("code_verifier", allowed.verifier());
        return token("sign-in", connection, form);
    }

    private static OutsideRequest password(ConnectionSettings connection) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("username", connection.required("username"));
        form.put("password", connection.required("password"));
        form.put("scope", OAuth.scope(connection));
        return token("sign-in", connection, form);
    }

    private static OutsideRequest token(String operation, ConnectionSettings connection, Map<String, String> grant) {
        Map<String, String> form = new LinkedHashMap<>(grant);
        form.put("client_id", connection.required("client-id"));
        form.put("client_secret", connection.required("client-secret"));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return OutsideRequest.read(operation, "POST", "/identity/connect/token", FORM, body);
    }
}
