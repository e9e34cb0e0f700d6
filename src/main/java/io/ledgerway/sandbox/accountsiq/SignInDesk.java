package io.ledgerway.sandbox.accountsiq;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who may come in, which tokens live, and how often that was asked. Safe for many threads. */
final class SignInDesk {

    /** What a token is worth. */
    enum Standing {
        VALID,
        EXPIRED,
        UNKNOWN
    }

    private final Habits habits;
    private final Clock clock;
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private AccountsIqAccount account;
    private long signIns;
    private long refusedSignIns;
    private long refreshes;
    private long ended;
    private long carried;
    private int mostLive;

    SignInDesk(AccountsIqAccount account, Habits habits, Clock clock) {
        this.account = account;
        this.habits = habits;
        this.clock = clock;
    }

    synchronized AccountsIqAccount account() {
        return account;
    }

    /** Takes other keys; every token is void. */
    synchronized void account(AccountsIqAccount changed) {
        account = changed;
        tokens.clear();
    }

    /** A token of version 1.1; empty when anything is wrong, a stray blank included. */
    synchronized Optional<Token> login(String companyId, String partnerKey, String userKey) {
        return admitted(
                Version.V1_1,
                account.entity().equals(companyId)
                        && account.partnerKey().equals(partnerKey)
                        && account.userKey().equals(userKey));
    }

    /** A pair of tokens of version 2.0. */
    synchronized Optional<Token> tokenGet(String clientId, String clientSecret) {
        return admitted(Version.V2_0, isClient(clientId, clientSecret));
    }

    synchronized boolean isClient(String clientId, String clientSecret) {
        return account.clientId().equals(clientId) && account.clientSecret().equals(clientSecret);
    }

    /** A new pair, the old one being void; empty when the refresh token is unknown or over. */
    synchronized Optional<Token> refresh(String refreshToken) {
        Instant now = clock.instant();
        Optional<Token> old = tokens.values().stream()
                .filter(token -> token.refresh() != null && token.refresh().equals(refreshToken))
                .filter(token -> token.refreshable(now, habits.settings().refreshLife()))
                .findFirst();
        return old.map(token -> {
            tokens.remove(token.value());
            refreshes++;
            return issue(Version.V2_0, now);
        });
    }

    /** What a token is worth now; being asked for, a valid one counts as used. */
    synchronized Standing standing(Version version, String value) {
        Token token = tokens.get(value == null ? "" : value);
        if (token == null || token.version() != version) {
            return Standing.UNKNOWN;
        }
        Instant now = clock.instant();
        if (!token.alive(now, habits.settings().tokenLife())) {
            return Standing.EXPIRED;
        }
        carry(value);
        if (habits.has(Habit.SLIDING_EXPIRY)) {
            tokens.computeIfPresent(value, (key, live) -> live.used(now));
        }
        return Standing.VALID;
    }

    /** Ends the token that a call carries; its refresh token stays. */
    synchronized void end(String value) {
        if (tokens.containsKey(value)
                && tokens.get(value).alive(clock.instant(), habits.settings().tokenLife())) {
            ended++;
            carry(value);
            tokens.computeIfPresent(value, (key, token) -> token.end());
        }
    }

    /** Ends every token that lives; says how many. Refresh tokens stay. */
    synchronized int endAll() {
        int living = live();
        ended += living;
        tokens.replaceAll((value, token) -> token.end());
        return living;
    }

    /** Tokens that were ended before their time, one by one or all at once. */
    synchronized long ended() {
        return ended;
    }

    /** Tokens that no call has ever come with: their receiver never got them. */
    synchronized long unused() {
        return signIns + refreshes - carried;
    }

    /** Tokens that are valid now. */
    synchronized int live() {
        Instant now = clock.instant();
        return (int) tokens.values().stream()
                .filter(token -> token.alive(now, habits.settings().tokenLife()))
                .count();
    }

    synchronized int mostLive() {
        return mostLive;
    }

    synchronized long signIns() {
        return signIns;
    }

    synchronized long refusedSignIns() {
        return refusedSignIns;
    }

    synchronized long refreshes() {
        return refreshes;
    }

    synchronized void clearCounts() {
        signIns = 0;
        refusedSignIns = 0;
        refreshes = 0;
        ended = 0;
        carried = 0;
        mostLive = live();
    }

    private void carry(String value) {
        if (!tokens.get(value).carried()) {
            carried++;
            tokens.computeIfPresent(value, (key, token) -> token.carry());
        }
    }

    private Optional<Token> admitted(Version version, boolean known) {
        if (!known) {
            refusedSignIns++;
            return Optional.empty();
        }
        signIns++;
        if (habits.has(Habit.SECOND_LOGIN_ENDS_FIRST)) {
            tokens.replaceAll((value, token) -> token.end());
        }
        return Optional.of(issue(version, clock.instant()));
    }

    private Token issue(Version version, Instant now) {
        Token token = Token.issued(version, secret(), version == Version.V2_0 ? secret() : null, now);
        tokens.put(token.value(), token);
        mostLive = Math.max(mostLive, live());
        return token;
    }

    private static String secret() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
