package io.ledgerway.acumatica;

import io.ledgerway.connection.Lease;
import io.ledgerway.session.Session;
import java.time.Duration;

/**
 * One call while it goes on, from the sign-in to the end of an action. Immutable; each step gives a new one.
 *
 * @param operation short name for metrics, such as {@code create-invoice}
 * @param path path and query below the endpoint
 * @param body JSON; null for none
 * @param doing what it does, for messages, such as {@code creating invoice INV-1}
 * @param lease for calls that write; null for reads
 * @param repeatable whether it may be sent again after a 401, of which nobody says that it was not carried out before
 * @param session the session it is made in; null before the sign-in
 * @param endpoint the endpoint's path; null while it has to be asked for
 * @param progress where an action's end is told, below the instance's address; null while none goes on
 * @param polls how often it was asked for
 * @param sessionsRefused how often a session was refused for it
 * @param busy how often another operation was in its way
 * @param pause how long to wait before the next request
 * @param reply what came of it; null while it goes on
 */
record AcumaticaCall(
        String operation,
        String method,
        String path,
        String body,
        String doing,
        Lease lease,
        boolean repeatable,
        Session session,
        String endpoint,
        String progress,
        int polls,
        int sessionsRefused,
        int busy,
        Duration pause,
        Reply reply) {

    static AcumaticaCall read(String operation, String path, String doing) {
        return new AcumaticaCall(
                operation, "GET", path, null, doing, null, true, null, null, null, 0, 0, 0, Duration.ZERO, null);
    }

    static AcumaticaCall write(
            String operation, String method, String path, String body, String doing, Lease lease, boolean repeatable) {
        return new AcumaticaCall(
                operation,
                method,
                path,
                body,
                doing,
                lease,
                repeatable,
                null,
                null,
                null,
                0,
                0,
                0,
                Duration.ZERO,
                null);
    }

    /** Whether a request is to be made. */
    public boolean open() {
        return reply == null;
    }

    /** Milliseconds to wait before it. */
    public long pauseMillis() {
        return pause.toMillis();
    }

    boolean polling() {
        return progress != null;
    }

    AcumaticaCall in(Session live, String knownEndpoint) {
        return with(live, knownEndpoint, progress, polls, sessionsRefused, busy, pause, null);
    }

    AcumaticaCall at(String knownEndpoint) {
        return with(session, knownEndpoint, progress, polls, sessionsRefused, busy, Duration.ZERO, null);
    }

    AcumaticaCall sessionRefused() {
        return with(null, endpoint, progress, polls, sessionsRefused + 1, busy, Duration.ZERO, null);
    }

    AcumaticaCall inTheWay(Duration wait) {
        return with(session, endpoint, progress, polls, sessionsRefused, busy + 1, wait, null);
    }

    AcumaticaCall follows(String where, Duration wait) {
        return with(session, endpoint, where, polls + 1, sessionsRefused, busy, wait, null);
    }

    AcumaticaCall ended(Reply given) {
        return with(null, endpoint, progress, polls, sessionsRefused, busy, Duration.ZERO, given);
    }

    private AcumaticaCall with(
            Session live,
            String knownEndpoint,
            String where,
            int polled,
            int refused,
            int inWay,
            Duration wait,
            Reply given) {
        return new AcumaticaCall(
                operation,
                method,
                path,
                body,
                doing,
                lease,
                repeatable,
                live,
                knownEndpoint,
                where,
                polled,
                refused,
                inWay,
                wait,
                given);
    }

    /** Cheap: Camel hashes it for each simple expression upon it. */
    @Override
    public int hashCode() {
        return 31 * operation.hashCode() + polls + sessionsRefused + busy;
    }

    /** Never the body or the session. */
    @Override
    public String toString() {
        return "AcumaticaCall[" + operation + "]";
    }
}
