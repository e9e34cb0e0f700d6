package io.ledgerway.acumatica;

import io.ledgerway.acumatica.SignInCall.Step;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.session.Session;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The steps of the Kamelets that sign in and out. */
@Component("acumaticaSignIn")
class AcumaticaSignIn {

    private final Connections connections;
    private final Clock clock;

    AcumaticaSignIn(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** By cookie, or by OAuth 2.0 with the refresh token of a session that ended by age, else with the password. */
    public SignInCall start(Object body, String connection) {
        ConnectionSettings settings = connections.get(connection);
        Session ended = body instanceof Session session ? session : null;
        if (settings.value("authentication", "cookie").equals("oauth2")) {
            boolean renewable = ended != null && ended.renewal() != null;
            return SignInCall.first(settings, renewable ? Step.REFRESH : Step.PASSWORD, ended);
        }
        return SignInCall.first(settings, ended == null ? Step.COOKIE : Step.SIGN_OUT, ended);
    }

    public OutsideRequest request(SignInCall call) {
        return SignInRequest.of(call);
    }

    /** The next call, or the end; a refusal ends it too. */
    public SignInCall read(OutsideAnswer answer, SignInCall call) {
        try {
            return SignInAnswerReader.read(answer, call, clock.instant());
        } catch (CausedException e) {
            return call.refused(e);
        }
    }

    public OutsideRequest signOut(Session session) {
        return SignInRequest.signOut(SessionToken.of(session.token()));
    }
}
