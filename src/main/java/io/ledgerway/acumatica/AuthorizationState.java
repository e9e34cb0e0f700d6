package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.secret.HubKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an authorization has to remember while the person is away at Acumatica. It travels along, encrypted under the hub's key,
 * so that any instance can finish what another began and nobody else can.
 *
 * @param actor who began it
 * @param verifier of the challenge (PKCE)
 * @param back where the browser comes back to
 * @param until when it is too old
 */
record AuthorizationState(String actor, String verifier, URI back, Instant until) {

    static final Duration LIFE = Duration.ofMinutes(15);

    String sealed(HubKey key, String connection) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("actor", actor);
        parts.put("verifier", verifier);
        parts.put("back", back.toString());
        parts.put("until", until.toString());
        return key.encrypt(AcumaticaJson.write(parts), context(connection));
    }

    /** @throws CausedException code {@code AUTHORIZATION_STALE} when it is none of this connection's, or another person's, or too old */
    static AuthorizationState of(String sealed, HubKey key, String connection, String actor, Instant now) {
        try {
            JsonNode parts =
                    AcumaticaJson.read(key.decrypt(sealed, context(connection))).orElseThrow();
            AuthorizationState state = new AuthorizationState(
                    parts.path("actor").asText(),
                    parts.path("verifier").asText(),
                    URI.create(parts.path("back").asText()),
                    Instant.parse(parts.path("until").asText()));
            if (state.actor.equals(actor) && now.isBefore(state.until)) {
                return state;
            }
        } catch (CausedException | IllegalArgumentException notOurs) {
            // refused below, as one of another person is
        }
        throw new CausedException(new Cause(
                "AUTHORIZATION_STALE",
                "The authorization of connection " + connection + " was not begun by " + actor
                        + " in the last 15 minutes, so it was not finished.",
                "Open /api/connections/" + connection + "/authorize again."));
    }

    private static String context(String connection) {
        return "authorization of connection " + connection;
    }

    /** Never the verifier. */
    @Override
    public String toString() {
        return "AuthorizationState[" + actor + "]";
    }
}
