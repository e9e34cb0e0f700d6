package io.ledgerway.session;

/** Ends a session in a system that has a call for it. A bean per system; asked when the last instance stops. */
public interface SignOut {

    /** The system it is for, as in {@code ledgerway.connections.<name>.system}. */
    String system();

    /**
     * Ends the session. All routes have stopped by then: the call is made without them. Failures are logged and change nothing.
     */
    void signOut(String connection, Session session);
}
