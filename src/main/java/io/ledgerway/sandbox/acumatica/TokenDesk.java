package io.ledgerway.sandbox.acumatica;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tokens that are valid and the sessions they use (apis/acumatica.md 3). Safe for many threads. */
final class TokenDesk {

    private final Habits habits;
    private final Sessions sessions;
    private final Clock clock;
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private long granted;
    private long refreshed;

    TokenDesk(Habits habits, Sessions sessions, Clock clock) {
        this.habits = habits;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A new token; plain {@code api} takes a seat at once.
     *
     * @throws Refusal when no seat is free
     */
    synchronized Token grant(Set<String> scopes, String branch) {
        Instant now = clock.instant();
        boolean offline = scopes.contains(Token.OFFLINE);
        Instant chainEnd = offline ? now.plus(habits.settings().refreshLife()) : null;
        Token token = issued(scopes, chainEnd, null);
        if (!token.concurrent()) {
            token = token.in(openFor(token, branch).id());
        }
        tokens.put(token.access(), token);
        granted++;
        return token;
    }

    /** The next token of a chain, its refresh token being spent; empty when that is unknown, spent or over. */
    synchronized Optional<Token> refresh(String refreshToken) {
        Optional<Token> old = tokens.values().stream()
                .filter(token -> token.refresh() != null && token.refresh().equals(refreshToken))
                .filter(token -> clock.instant().isBefore(token.chainEnd()))
                .findFirst();
        return old.map(token -> {
            Token next = issued(token.scopes(), token.chainEnd(), token.sessionId());
            tokens.put(
                    token.access(),
                    new Token(token.access(), null, token.scopes(), token.end(), token.chainEnd(), token.sessionId()));
            tokens.put(next.access(), next);
            refreshed++;
            return next;
        });
    }

    /**
     * The session of a valid token, opened again where it was ended; empty when the token is not valid.
     *
     * @throws Refusal when no seat is free
     */
    synchronized Optional<Session> session(String access, String branch) {
        Optional<Token> valid = valid(access);
        return valid.map(token -> sessions.find(token.sessionId()).orElseGet(() -> {
            Session session = openFor(token, branch);
            tokens.replaceAll((key, other) -> sameChain(token, other) ? other.in(session.id()) : other);
            return session;
        }));
    }

    synchronized Optional<Token> valid(String access) {
        return Optional.ofNullable(access == null ? null : tokens.get(access))
                .filter(token -> clock.instant().isBefore(token.end()));
    }

    /** Kills a token, access or refresh; the seat stays taken. */
    synchronized void revoke(String token) {
        tokens.values().removeIf(each -> token.equals(each.access()) || token.equals(each.refresh()));
    }

    synchronized void revokeAll() {
        tokens.clear();
        codes.clear();
    }

    synchronized int live() {
        Instant now = clock.instant();
        return (int) tokens.values().stream()
                .filter(token -> now.isBefore(token.end()))
                .count();
    }

    synchronized String code(Set<String> scopes, String redirectUri, String challenge) {
        String code = Session.secret();
        codes.put(code, new Code(scopes, redirectUri, challenge, clock.instant().plus(Duration.ofMinutes(5))));
        return code;
    }

    /** What a code stands for, once. */
    synchronized Optional<Code> spend(String code) {
        return Optional.ofNullable(code == null ? null : codes.remove(code))
                .filter(found -> clock.instant().isBefore(found.end()));
    }

    synchronized long granted() {
        return granted;
    }

    synchronized long refreshed() {
        return refreshed;
    }

    synchronized void clearCounts() {
        granted = 0;
        refreshed = 0;
    }

    private Token issued(Set<String> scopes, Instant chainEnd, String sessionId) {
        Instant end = clock.instant().plus(habits.settings().tokenLife());
        String refresh = chainEnd == null ? null : Session.secret();
        return new Token(Session.secret(), refresh, scopes, end, chainEnd, sessionId);
    }

    private Session openFor(Token token, String branch) {
        return sessions.open(branch, Session.End.TOKEN, token.sessionEnd());
    }

    private static boolean sameChain(Token one, Token other) {
        return one.access().equals(other.access())
                || one.sessionId() != null && one.sessionId().equals(other.sessionId());
    }

    /** @param challenge S256 challenge of the verifier; null = none */
    record Code(Set<String> scopes, String redirectUri, String challenge, Instant end) {}
}
