package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connection.OutsideAnswer;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each call of a session carries, as one text that the session store keeps. Bearer and cookies are secrets.
 *
 * @param bearer access token; null when signed in by cookie
 * @param cookies the whole jar as it is sent back; null where none were given
 * @param at the instance that gave them: they go there and nowhere else, whatever the settings say meanwhile
 * @param tokenEnds when the bearer ends; null without one
 */
record SessionToken(String bearer, String cookies, URI at, Instant tokenEnds) {

    /** The cookies of an answer, none picked out (apis/acumatica.md 2.1); null where it sets none. */
    static String cookies(OutsideAnswer answer) {
        Map<String, String> jar = new LinkedHashMap<>();
        answer.header("set-cookie").orElse("").lines().forEach(line -> {
            String pair = line.split(";", 2)[0].strip();
            int equals = pair.indexOf('=');
            if (equals > 0) {
                jar.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        });
        jar.values().removeIf(String::isEmpty);
        return jar.isEmpty()
                ? null
                : jar.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(java.util.stream.Collectors.joining("; "));
    }

    static SessionToken of(String text) {
        JsonNode node = AcumaticaJson.read(text).orElseGet(AcumaticaJson::object);
        return new SessionToken(
                node.path("bearer").asText(null),
                node.path("cookies").asText(null),
                node.has("at") ? URI.create(node.path("at").asText()) : null,
                node.has("tokenEnds") ? Instant.parse(node.path("tokenEnds").asText()) : null);
    }

    String text() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (bearer != null) {
            parts.put("bearer", bearer);
        }
        if (cookies != null) {
            parts.put("cookies", cookies);
        }
        parts.put("at", at.toString());
        if (tokenEnds != null) {
            parts.put("tokenEnds", tokenEnds.toString());
        }
        return AcumaticaJson.write(parts);
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (bearer != null) {
            headers.put("Authorization", "Bearer " + bearer);
        }
        if (cookies != null) {
            headers.put("Cookie", cookies);
        }
        return headers;
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "SessionToken[…]";
    }
}
