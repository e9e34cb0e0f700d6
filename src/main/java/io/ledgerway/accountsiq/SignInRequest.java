package io.ledgerway.accountsiq;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideRequest;
import java.util.List;

/** Builds the calls of signing in (apis/accountsiq.md 2). Pasted keys lose the blanks and line ends around them. */
final class SignInRequest {

    private SignInRequest() {}

    static OutsideRequest of(SignInCall call, ConnectionSettings connection) {
        return Envelope.signIn(
                call.step().operation,
                switch (call.step()) {
                    case LOGIN ->
                        List.of(
                                setting("companyID", connection, "entity"),
                                setting("partnerKey", connection, "partner-key"),
                                setting("userKey", connection, "user-key"));
                    case GET -> client(connection);
                    case REFRESH -> {
                        List<Element> parameters = new java.util.ArrayList<>(client(connection));
                        parameters.add(Element.text("refreshToken", call.renewal()));
                        yield parameters;
                    }
                    case ENDED -> throw new IllegalStateException("The sign-in has ended.");
                });
    }

    private static List<Element> client(ConnectionSettings connection) {
        return List.of(
                setting("clientId", connection, "client-id"), setting("clientSecret", connection, "client-secret"));
    }

    private static Element setting(String name, ConnectionSettings connection, String key) {
        return Element.text(name, connection.required(key).strip());
    }
}
