package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The page on which a person signs in and lets an application in; it sends the browser back with a code. */
final class AuthorizePage {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SignInDesk desk;
    private final TokenDesk tokens;

    AuthorizePage(SignInDesk desk, TokenDesk tokens) {
        this.desk = desk;
        this.tokens = tokens;
    }

    Answer answer(Call call) {
        Map<String, String> asked = call.query();
        String redirect = asked.getOrDefault("redirect_uri", "");
        Set<String> scopes = TokenDoor.scopes(asked.get("scope"));
        String problem = problem(asked, redirect, scopes);
        if (problem != null) {
            return Answer.html(400, "<html><body><h1>Error</h1><p>" + problem + "</p></body></html>");
        }
        if (!call.method().equals("POST")) {
            return Answer.html(200, page(""));
        }
        Form form = Form.form(call.body());
        try {
            desk.check(form.get("username"), form.get("password"));
        } catch (Refusal refusal) {
            return Answer.html(200, page(refusal.getMessage()));
        }
        String code = tokens.code(scopes, redirect, asked.get("code_challenge"));
        String state = asked.containsKey("state") ? "&state=" + encoded(asked.get("state")) : "";
        String joint = redirect.contains("?") ? "&" : "?";
        return Answer.empty(302).with("Location", redirect + joint + "code=" + code + state);
    }

    private String problem(Map<String, String> asked, String redirect, Set<String> scopes) {
        if (!desk.account().fullClientId().equalsIgnoreCase(asked.get("client_id"))) {
            return "unknown client";
        }
        if (!allowed(redirect)) {
            return "redirect_uri is not registered";
        }
        if (!"code".equals(asked.get("response_type"))) {
            return "unsupported_response_type";
        }
        if (asked.containsKey("code_challenge") && !"S256".equals(asked.get("code_challenge_method"))) {
            return "code_challenge_method must be S256";
        }
        return scopes.isEmpty() ? "invalid_scope" : null;
    }

    private boolean allowed(String redirect) {
        String registered = desk.account().redirectUri();
        if (!registered.isEmpty()) {
            return registered.equals(redirect);
        }
        try {
            String host = URI.create(redirect).getHost();
            return host != null && THIS_MACHINE.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String page(String message) {
        return "<!DOCTYPE html><html><head><title>Sign In</title></head><body><h1>Sign In</h1><p>" + message
                + "</p><form method=\"post\"><input name=\"username\"><input name=\"password\" type=\"password\">"
                + "<button>Allow</button></form></body></html>";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
