package io.ledgerway.accountsiq;

import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.session.Session;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that signs in. */
@Component("accountsIqSignIn")
class AccountsIqSignIn {

    private final Connections connections;

    AccountsIqSignIn(Connections connections) {
        this.connections = connections;
    }

    /** In version 2.0 with the refresh token of a session that ended by age, else with the keys. */
    public SignInCall start(Object ended, String connection) {
        return SignInCall.start(
                AccountsIqVersion.of(connections.get(connection)),
                ended instanceof Session session ? session.renewal() : null);
    }

    public OutsideRequest request(SignInCall call, String connection) {
        return SignInRequest.of(call, connections.get(connection));
    }

    public SignInCall read(OutsideAnswer answer, SignInCall call, String connection) {
        return SignInAnswerReader.read(answer, call, connections.get(connection));
    }
}
