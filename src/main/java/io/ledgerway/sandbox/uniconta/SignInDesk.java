package io.ledgerway.sandbox.uniconta;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who may come in, who is in, and how often that was asked. Safe for many threads. */
final class SignInDesk {

    private final Habits habits;
    private final Clock clock;
    private final Tokens tokens;
    private final List<LoginSession> sessions = new ArrayList<>();
    private UnicontaAccount account;
    private long logins;
    private long refusedLogins;
    private long refreshes;

    SignInDesk(UnicontaAccount account, Habits habits, Clock clock) {
        this.account = account;
        this.habits = habits;
        this.clock = clock;
        this.tokens = new Tokens(habits, clock);
    }

    synchronized UnicontaAccount account() {
        return account;
    }

    /** Takes another company id, user or password; whoever is signed in is thrown out. */
    synchronized void account(UnicontaAccount changed) {
        account = changed;
        sessions.clear();
    }

    /**
     * Signs in.
     *
     * @throws Refused {@code NoCompanyId} or {@code UserOrPasswordIsWrong}
     */
    synchronized LoginSession signIn(String username, String password) {
        try {
            checkCredentials(username, password);
        } catch (Refused refused) {
            refusedLogins++;
            throw refused;
        }
        logins++;
        boolean alone = habits.has(Habit.SECOND_LOGIN_ENDS_FIRST);
        Instant now = clock.instant();
        sessions.removeIf(session -> alone || !session.refreshable(now));
        LoginSession session = tokens.issue(account);
        sessions.add(session);
        return session;
    }

    /** The session with a new bearer token, the old one being void; empty when the refresh token is not valid. */
    synchronized Optional<LoginSession> refresh(String refreshToken) {
        Instant now = clock.instant();
        Optional<LoginSession> known = sessions.stream()
                .filter(session -> session.refreshToken().equals(refreshToken) && session.refreshable(now))
                .findFirst();
        return known.map(old -> {
            LoginSession fresh = habits.has(Habit.REFRESH_GIVES_NEW_TOKEN)
                    ? tokens.issue(account)
                    : tokens.renewed(account, old.refreshToken(), old.refreshEnd());
            sessions.set(sessions.indexOf(old), fresh);
            refreshes++;
            return fresh;
        });
    }

    /** The session of a bearer token that is still valid. */
    synchronized Optional<LoginSession> session(String token) {
        Instant now = clock.instant();
        return sessions.stream()
                .filter(session -> session.token().equals(token) && session.bearable(now))
                .findFirst();
    }

    /** Ends every session of which this is true; says how many. */
    synchronized int end(Predicate<LoginSession> which) {
        int before = sessions.size();
        sessions.removeIf(which);
        return before - sessions.size();
    }

    /** Sessions whose bearer token is valid now. */
    synchronized int live() {
        Instant now = clock.instant();
        return (int) sessions.stream().filter(session -> session.bearable(now)).count();
    }

    synchronized long logins() {
        return logins;
    }

    synchronized long refusedLogins() {
        return refusedLogins;
    }

    synchronized long refreshes() {
        return refreshes;
    }

    synchronized void clearCounts() {
        logins = 0;
        refusedLogins = 0;
        refreshes = 0;
    }

    private void checkCredentials(String username, String password) {
        boolean bare = habits.has(Habit.BARE_LOGIN_ID) && account.username().equals(username);
        String company = "00" + account.companyId() + "/";
        if (!bare && (username == null || !username.startsWith(company))) {
            throw new Refused(ErrorCode.NO_COMPANY_ID);
        }
        if (!bare && !account.fullUsername().equals(username)
                || !account.password().equals(password)) {
            throw new Refused(ErrorCode.USER_OR_PASSWORD_IS_WRONG);
        }
    }
}
