package io.ledgerway.sandbox.acumatica;

import java.time.Instant;
import java.util.Set;

/**
 * An access token and the refresh token of its chain.
 *
 * @param access the bearer
 * @param refresh null without {@code offline_access}
 * @param scopes what was granted
 * @param end when the access token ends
 * @param chainEnd when the chain of refresh tokens ends; null without one
 * @param sessionId the one session of plain {@code api}; null = none yet
 */
record Token(String access, String refresh, Set<String> scopes, Instant end, Instant chainEnd, String sessionId) {

    static final String API = "api";
    static final String CONCURRENT = "api:concurrent_access";
    static final String OFFLINE = "offline_access";

    /** Whether each call without cookies opens a session of its own. */
    boolean concurrent() {
        return scopes.contains(CONCURRENT);
    }

    /** When the one session ends. */
    Instant sessionEnd() {
        return chainEnd == null ? end : chainEnd;
    }

    Token in(String otherSession) {
        return new Token(access, refresh, scopes, end, chainEnd, otherSession);
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "token of " + scopes;
    }
}
