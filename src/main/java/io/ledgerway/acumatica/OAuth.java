package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.session.SignInRefusedException;

/** How a connection signs in by OAuth 2.0 (apis/acumatica.md 3): with its user's password, or because a person allowed it. */
final class OAuth {

    private OAuth() {}

    static boolean used(ConnectionSettings connection) {
        return connection.value("authentication", "cookie").equals("oauth2");
    }

    /** Whether a person allows it by browser: there is no password to fall back to. */
    static boolean byPerson(ConnectionSettings connection) {
        return used(connection) && connection.value("grant", "password").equals("authorization-code");
    }

    /** One session a token; further sessions only where they are wanted, since each takes a seat. */
    static String scope(ConnectionSettings connection) {
        return concurrent(connection) ? "api:concurrent_access offline_access" : "api offline_access";
    }

    static boolean concurrent(ConnectionSettings connection) {
        return Seats.sessions(connection) > 1;
    }

    static SignInRefusedException needed(ConnectionSettings connection) {
        return new SignInRefusedException(
                new Cause(
                        "AUTHORIZATION_NEEDED",
                        "Connection " + connection.name()
                                + " may not sign in: nobody has allowed it at Acumatica yet, or what was allowed is over.",
                        "As administrator open /api/connections/" + connection.name()
                                + "/authorize of the hub in a browser and sign in to Acumatica there."),
                Fault.CREDENTIALS);
    }
}
