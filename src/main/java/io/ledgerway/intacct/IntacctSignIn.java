package io.ledgerway.intacct;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.session.SignIn;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that signs in: one call, always to the connection's own address, alone in its request. */
@Component("intacctSignIn")
class IntacctSignIn {

    private final Connections connections;
    private final GatewayPatience patience;
    private final Clock clock;

    IntacctSignIn(Connections connections, GatewayPatience patience, Clock clock) {
        this.connections = connections;
        this.patience = patience;
        this.clock = clock;
    }

    public OutsideRequest request(String connection) {
        ConnectionSettings settings = connections.get(connection);
        GatewayRequest request = GatewayRequest.read(
                Envelope.of(settings),
                Login.password(settings),
                List.of(new GatewayFunction("sign-in", Element.of("getAPISession"))));
        return GatewayCalls.of("sign-in", request, null, null);
    }

    /** The session, or why there is none: told as a value, since a failing Kamelet would become a dead letter. */
    public SignInResult read(OutsideAnswer answer, String connection) {
        boolean unsure = GatewayAnswerReader.read(answer) instanceof GatewayAnswer.ControlFailure failure
                && ErrorTable.read(ErrorTable.Level.CONTROL, failure.errors()).meaning() == Meaning.GATEWAY_UNSURE;
        boolean patient = !unsure || patience.lasts(connection);
        try {
            SignIn.Tokens tokens =
                    SignInAnswerReader.read(answer, connections.get(connection), patient, clock.instant());
            patience.restore(connection);
            return new SignInResult(tokens, null);
        } catch (CausedException e) {
            return new SignInResult(null, e);
        }
    }
}
