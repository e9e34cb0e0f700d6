package io.ledgerway.sandbox.acumatica;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** One seat of the licence in use. It runs one request at a time. */
final class Session {

    /** What ends a session by itself. */
    enum End {
        /** A time without calls. */
        IDLE,
        /** The end of the token it belongs to. */
        TOKEN
    }

    private final String id = secret();
    private final String ticket = secret();
    private final String branch;
    private final End end;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Instant lastUsed;
    private Instant tokenEnd;

    /** @param tokenEnd when its token ends; null for {@link End#IDLE} */
    Session(String branch, End end, Instant now, Instant tokenEnd) {
        this.branch = branch;
        this.end = end;
        this.lastUsed = now;
        this.tokenEnd = tokenEnd;
    }

    /** {@code ASP.NET_SessionId}. */
    String id() {
        return id;
    }

    /** {@code .ASPXAUTH}. */
    String ticket() {
        return ticket;
    }

    String branch() {
        return branch;
    }

    /** Held while a request of it runs. */
    ReentrantLock turn() {
        return turn;
    }

    void used(Instant now) {
        lastUsed = now;
    }

    void prolong(Instant newEnd) {
        tokenEnd = newEnd;
    }

    boolean alive(Instant now, Duration idle) {
        return now.isBefore(end == End.IDLE ? lastUsed.plus(idle) : tokenEnd);
    }

    static String secret() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
