package io.ledgerway.session;

import java.util.List;

/** Ends a session in a system that has a call for it. A bean per system; asked when the last instance stops. */
public interface SignOut {

    /** The system it is for, as in {@code ledgerway.connections.<name>.system}. */
    String system();

    /** The names of a connection's sessions, see {@link Sessions}; nearly every connection has one, named as itself. */
    default List<String> sessions(String connection) {
        return List.of(connection);
    }

    /** Whether the session's token is good for another session after a sign-out; then it stays stored for the next start. */
    default boolean outlives(Session session) {
        return false;
    }

    /**
     * Ends the session. Routes that begin work have stopped by then; Kamelets and {@code direct:} routes still run. A
     * failure is logged and changes nothing.
     */
    void signOut(String connection, Session session);
}
