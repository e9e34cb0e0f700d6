package io.ledgerway.sandbox.acumatica;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sessions that live, each on a seat of the licence (apis/acumatica.md 2.3, 2.4). Safe for many threads. */
final class Sessions {

    private final Habits habits;
    private final Clock clock;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private long opened;
    private long refused;
    private int mostLive;

    Sessions(Habits habits, Clock clock) {
        this.habits = habits;
        this.clock = clock;
    }

    /**
     * Opens a session that ends after a time without calls.
     *
     * @throws Refusal when no seat is free
     */
    Session open(String branch) {
        return open(branch, Session.End.IDLE, null);
    }

    /**
     * Opens a session.
     *
     * @param tokenEnd when the token it belongs to ends; null for {@link Session.End#IDLE}
     * @throws Refusal when no seat is free
     */
    synchronized Session open(String branch, Session.End end, Instant tokenEnd) {
        HabitSettings now = habits.settings();
        int live = live();
        if (now.apiUsers() > 0 && live >= now.apiUsers()) {
            refused++;
            throw Refusal.of(now.loginLimitStatus(), "PX.Data.PXException", "API Login Limit");
        }
        if (now.userSignIns() > 0 && live >= now.userSignIns()) {
            refused++;
            throw Refusal.of(
                    now.loginLimitStatus(),
                    "PX.Data.PXException",
                    "The number of concurrent API logins of the user is exceeded. See the Users (SM201010) form.");
        }
        Session session = new Session(branch, end, clock.instant(), tokenEnd);
        sessions.put(session.id(), session);
        opened++;
        mostLive = Math.max(mostLive, live + 1);
        return session;
    }

    /** The session that lives under this id; being asked for, it counts as used. */
    synchronized Optional<Session> find(String id) {
        drop();
        Optional<Session> found = Optional.ofNullable(id == null ? null : sessions.get(id));
        found.ifPresent(session -> session.used(clock.instant()));
        return found;
    }

    synchronized void end(String id) {
        sessions.remove(id);
    }

    /** Ends every session that lives; says how many. */
    synchronized int endAll() {
        int ended = live();
        sessions.clear();
        return ended;
    }

    synchronized int live() {
        drop();
        return sessions.size();
    }

    synchronized int mostLive() {
        return mostLive;
    }

    synchronized long opened() {
        return opened;
    }

    /** Refused for want of a seat. */
    synchronized long refused() {
        return refused;
    }

    synchronized void clearCounts() {
        opened = 0;
        refused = 0;
        mostLive = live();
    }

    private void drop() {
        Instant now = clock.instant();
        sessions.values()
                .removeIf(session -> !session.alive(now, habits.settings().sessionIdle()));
    }
}
