package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.session.Session;
import io.ledgerway.session.SessionKamelets;
import io.ledgerway.session.SignIn;
import io.ledgerway.session.SignOut;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Signs in and out through the Kamelets, so that an operator sees it in the diagram with count and time. */
@Component("acumaticaSignInRoute")
class SignInRoute implements SignOut {

    private final SessionKamelets kamelets;
    private final Connections connections;

    SignInRoute(ProducerTemplate template, Connections connections) {
        this.kamelets = new SessionKamelets(template, "acumatica");
        this.connections = connections;
    }

    /** How sessions of a connection begin, and are left when its credentials change. */
    SignIn of(String connection) {
        return new SignIn() {
            @Override
            public Tokens signIn(Session ended) {
                return SignInRoute.this.signIn(connection, ended);
            }

            @Override
            public void leave(Session former) {
                SignInRoute.this.leave(connection, former);
            }
        };
    }

    /** Signs in with what a person allowed; the former session is signed out first, since there may be one seat. */
    SignIn allowed(String connection, AllowedCode code, Session former) {
        return ended -> {
            if (former != null) {
                signOut(connection, former);
            }
            return signIn(connection, code);
        };
    }

    private SignIn.Tokens signIn(String connection, Object with) {
        Object answer = kamelets.ask("sign-in", connection, with == null ? "" : with);
        if (answer instanceof SignInCall call && !call.open()) {
            return call.outcome();
        }
        throw kamelets.failed(connection, null);
    }

    @Override
    public String system() {
        return "acumatica";
    }

    @Override
    public List<String> sessions(String connection) {
        return Seats.names(connections.get(connection));
    }

    /** Its token goes where it came from: the settings may lead elsewhere by now. */
    private void leave(String connection, Session former) {
        if (SessionToken.of(former.token()).at() == null) {
            return;
        }
        Object answer = kamelets.ask("sign-out", connection, former);
        if (!(answer instanceof OutsideAnswer given) || !given.is2xx() && given.status() != 401) {
            throw new CausedException(new Cause(
                    "SIGN_OUT_FAILED",
                    "Acumatica did not end the session (" + answer + "); it takes a seat for up to ten minutes more.",
                    ""));
        }
    }

    /** A bearer that goes without cookies opens its session again when it is used (apis/acumatica.md 3). */
    @Override
    public boolean outlives(Session session) {
        return SessionToken.of(session.token()).cookies() == null;
    }

    /** What Acumatica answers does not matter. */
    @Override
    public void signOut(String connection, Session session) {
        kamelets.ask("sign-out", connection, session);
    }
}
