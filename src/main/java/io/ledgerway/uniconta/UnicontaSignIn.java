package io.ledgerway.uniconta;

import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.session.Session;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The steps of the Kamelets that sign in and out. */
@Component("unicontaSignIn")
class UnicontaSignIn {

    private final Connections connections;
    private final Clock clock;

    UnicontaSignIn(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Starts with the refresh token of a session that ended by age, else with the password. */
    public SignInCall start(Object ended) {
        return SignInCall.start(ended instanceof Session session ? session.renewal() : null);
    }

    public OutsideRequest request(SignInCall call, String connection) {
        return SignInRequest.of(call, connections.get(connection));
    }

    public SignInCall read(OutsideAnswer answer, SignInCall call, String connection) {
        return SignInAnswerReader.read(answer, call, connections.get(connection), clock.instant());
    }

    public OutsideRequest signOut(Session session) {
        return SignInRequest.signOut(session.token());
    }
}
