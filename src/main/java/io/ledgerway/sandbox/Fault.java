package io.ledgerway.sandbox;

import java.time.Duration;

/**
 * What goes wrong with one call, decided before it is looked at.
 *
 * @param kind what happens
 * @param delay waited before the call is executed or refused
 * @param status the answer's status, for {@link Kind#SERVER_ERROR}, {@link Kind#ERROR_AFTER} and {@link Kind#MAINTENANCE}
 * @param after {@code Retry-After} of a 429, or how late the answer of {@link Kind#LATE} is
 */
public record Fault(Kind kind, Duration delay, int status, Duration after) {

    /** Nothing goes wrong. */
    public static final Fault NONE = new Fault(Kind.NONE, Duration.ZERO, 0, Duration.ZERO);

    /** What can happen to a call. */
    public enum Kind {
        NONE,
        /** 429 with {@code Retry-After}; not executed. */
        TOO_MANY_REQUESTS,
        /** 500, 502 or 503; not executed. */
        SERVER_ERROR,
        /** Executed, then answered as a server error of this status, such as 524: the proxy gave up waiting. */
        ERROR_AFTER,
        /** The connection is closed; not executed. */
        LOST_BEFORE,
        /** Executed, then the connection is closed without an answer. */
        LOST_AFTER,
        /** Executed, but the answer comes late. */
        LATE,
        /** The caller's session ends before the call is looked at. */
        SESSION_EXPIRED,
        /** Executed, but only the first half of the answer's body comes. */
        GARBAGE,
        /** An HTML page in place of an answer; not executed. */
        MAINTENANCE
    }

    /** A fault of this kind without delay: {@code Retry-After} 1 s, status 500 (maintenance: 200), late by 1 s. */
    public static Fault of(Kind kind) {
        return new Fault(kind, Duration.ZERO, kind == Kind.MAINTENANCE ? 200 : 500, Duration.ofSeconds(1));
    }

    /** The same with another status. */
    public Fault status(int other) {
        return new Fault(kind, delay, other, after);
    }

    /** The same with another {@code Retry-After} or lateness. */
    public Fault after(Duration other) {
        return new Fault(kind, delay, status, other);
    }
}
