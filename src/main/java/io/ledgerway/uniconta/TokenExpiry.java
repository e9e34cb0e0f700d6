package io.ledgerway.uniconta;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** When a token ends: by its own {@code exp}, else an hour after it was given (apis/uniconta.md 2.1). */
final class TokenExpiry {

    private static final Duration USUAL = Duration.ofHours(1);

    private TokenExpiry() {}

    static Instant of(String token, Instant now) {
        String[] parts = token.split("\\.");
        if (parts.length < 2) {
            return now.plus(USUAL);
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            long seconds = UnicontaJson.MAPPER.readTree(claims).path("exp").asLong(0);
            return seconds > 0 ? Instant.ofEpochSecond(seconds) : now.plus(USUAL);
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            return now.plus(USUAL);
        }
    }
}
