package io.ledgerway.session;

/** Ends a session in a system that has a call for it. A bean per system; asked when the last instance stops. */
public interface SignOut {

    /** The system it is for, as in {@code ledgerway.connections.<name>.system}. */
    String system();

    /**
     * Ends the session. Routes that begin work have stopped by then; Kamelets and {@code direct:} routes still run. A
     * failure is logged and changes nothing.
     */
    void signOut(String connection, Session session);
}
