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

    /**
     * By cookie; or by OAuth 2.0 with what a person allowed, the refresh token of a session that ended, or else the password.
     * A session that ended by its cookies is signed out first, since it may still take a seat.
     */
    public SignInCall start(Object body, String connection) {
        ConnectionSettings settings = connections.get(connection);
        if (body instanceof AllowedCode code) {
            return SignInCall.allowed(settings, code);
        }
        Session ended = body instanceof Session session ? session : null;
        if (ended != null && SessionToken.of(ended.token()).cookies() != null) {
            return SignInCall.first(settings, Step.SIGN_OUT, ended);
        }
        SignInCall first = SignInCall.first(settings, null, ended);
        return SignInAnswerReader.begin(first);
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
