package io.ledgerway.sandbox.uniconta;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Makes tokens that look like Uniconta's: a JWT, and a UUID to refresh it (apis/uniconta.md 2.1). */
final class Tokens {

    private static final Duration REFRESH_LIFE = Duration.ofDays(7);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Habits habits;
    private final Clock clock;

    Tokens(Habits habits, Clock clock) {
        this.habits = habits;
        this.clock = clock;
    }

    LoginSession issue(UnicontaAccount account) {
        String refreshToken = UUID.randomUUID().toString();
        return renewed(account, refreshToken, clock.instant().plus(REFRESH_LIFE));
    }

    /** A session with a new bearer token and this refresh token. */
    LoginSession renewed(UnicontaAccount account, String refreshToken, Instant refreshEnd) {
        Instant end = clock.instant().plus(habits.tokenLife());
        return new LoginSession(account.username(), jwt(account, end), end, refreshToken, refreshEnd);
    }

    private static String jwt(UnicontaAccount account, Instant end) {
        String claims = "{\"sub\":\"" + account.username() + "\",\"company\":" + account.companyId() + ",\"exp\":"
                + end.getEpochSecond() + ",\"jti\":\"" + UUID.randomUUID() + "\"}";
        String signature = UUID.randomUUID().toString() + UUID.randomUUID();
        return encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(claims) + "." + encoded(signature);
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
