package io.ledgerway.intacct;

import io.ledgerway.connection.ConnectionSettings;

/** How a request says who it is from: with the password, or in a session (apis/intacct.md 2). */
final class Login {

    private Login() {}

    /**
     * With the password. A stand-alone company has neither {@code client-id} nor {@code entity-id}; an entity is named by
     * {@code entity-id}; for a console, {@code company-id} is the console and {@code client-id} the company slid into.
     */
    static Element password(ConnectionSettings settings) {
        return Element.of(
                "login",
                Element.text("userid", settings.required("user-id")),
                Element.text("companyid", settings.required("company-id")),
                Element.text("password", settings.required("user-password")),
                Element.optional("clientid", settings.value("client-id", null)),
                Element.optional("locationid", settings.value("entity-id", null)));
    }

    static Element session(GatewaySession session) {
        return Element.text("sessionid", session.id());
    }
}
