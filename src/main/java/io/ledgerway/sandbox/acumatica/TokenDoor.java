package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /identity/connect/token} and what stands beside it (apis/acumatica.md 3). Errors follow RFC 6749. */
final class TokenDoor {

    private static final Set<String> SCOPES = Set.of(Token.API, Token.CONCURRENT, Token.OFFLINE, "openid", "profile");

    private final SignInDesk desk;
    private final TokenDesk tokens;
    private final Clock clock;

    TokenDoor(SignInDesk desk, TokenDesk tokens, Clock clock) {
        this.desk = desk;
        this.tokens = tokens;
        this.clock = clock;
    }

    Answer token(Call call) {
        if (!Form.isForm(call)) {
            return error("invalid_request", null);
        }
        Form form = Form.form(call.body());
        if (!isClient(form)) {
            desk.countRefused();
            return error("invalid_client", null);
        }
        String grant = String.valueOf(form.get("grant_type"));
        try {
            return switch (grant) {
                case "password" -> byPassword(form);
                case "refresh_token" ->
                    tokens.refresh(form.get("refresh_token")).map(this::shown).orElseGet(this::refused);
                case "authorization_code" -> byCode(form);
                default -> error("unsupported_grant_type", null);
            };
        } catch (Refusal refusal) {
            return error("invalid_grant", refusal.getMessage());
        }
    }

    Answer revoke(Call call) {
        Form form = Form.form(call.body());
        if (!isClient(form)) {
            return error("invalid_client", null);
        }
        tokens.revoke(String.valueOf(form.get("token")));
        return Answer.empty(200);
    }

    Answer discovery(String origin) {
        String identity = origin + desk.account().instance() + "/identity";
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("issuer", identity);
        known.put("authorization_endpoint", identity + "/connect/authorize");
        known.put("token_endpoint", identity + "/connect/token");
        known.put("revocation_endpoint", identity + "/connect/revocation");
        known.put("grant_types_supported", List.of("authorization_code", "password", "refresh_token", "implicit"));
        known.put("scopes_supported", SCOPES.stream().sorted().toList());
        known.put("code_challenge_methods_supported", List.of("S256"));
        return Answer.json(200, known);
    }

    private Answer byPassword(Form form) {
        Set<String> scopes = scopes(form.get("scope"));
        if (scopes.isEmpty()) {
            return error("invalid_scope", null);
        }
        desk.check(form.get("username"), form.get("password"));
        return shown(tokens.grant(scopes, desk.account().branch()));
    }

    private Answer byCode(Form form) {
        return tokens.spend(form.get("code"))
                .filter(code -> code.redirectUri().equals(form.get("redirect_uri")))
                .filter(code -> Challenge.met(code.challenge(), form.get("code_verifier")))
                .map(code -> shown(tokens.grant(code.scopes(), desk.account().branch())))
                .orElseGet(this::refused);
    }

    private boolean isClient(Form form) {
        return desk.account().fullClientId().equalsIgnoreCase(form.get("client_id"))
                && desk.account().clientSecret().equals(form.get("client_secret"));
    }

    /** Empty = one is unknown, or none opens the API. */
    static Set<String> scopes(String text) {
        Set<String> scopes = new LinkedHashSet<>(
                List.of(text == null ? new String[0] : text.trim().split(" +")));
        boolean opens = scopes.contains(Token.API) || scopes.contains(Token.CONCURRENT);
        return opens && SCOPES.containsAll(scopes) ? scopes : Set.of();
    }

    private Answer shown(Token token) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("access_token", token.access());
        shown.put("expires_in", Duration.between(clock.instant(), token.end()).toSeconds());
        shown.put("token_type", "Bearer");
        if (token.refresh() != null) {
            shown.put("refresh_token", token.refresh());
        }
        shown.put("scope", String.join(" ", token.scopes()));
        return Answer.json(200, shown);
    }

    private Answer refused() {
        desk.countRefused();
        return error("invalid_grant", null);
    }

    private static Answer error(String code, String description) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error", code);
        if (description != null) {
            error.put("error_description", description);
        }
        return Answer.json(400, error);
    }
}
