package io.ledgerway.session;

import java.net.URI;

/**
 * A person lets the hub into a system by signing in there with a browser, which comes back with a code (OAuth 2.0,
 * authorization code). A bean per system.
 */
public interface Authorization {

    /** The system it is for, as in {@code ledgerway.connections.<name>.system}. */
    String system();

    /**
     * Where the person's browser is to go.
     *
     * @param back where it comes back to, an address of the hub
     * @param actor the user's name; only the same may finish it
     * @throws io.ledgerway.cause.CausedException when the connection signs in otherwise
     */
    URI ask(String connection, URI back, String actor);

    /**
     * The browser came back: the session that was allowed takes the place of the connection's former one.
     *
     * @param state as {@link #ask} sent it along
     * @param code what the system gave the browser
     * @throws io.ledgerway.cause.CausedException when another person began it or it is too old, or the system refuses the code
     */
    void finish(String connection, String state, String code, String actor);
}
