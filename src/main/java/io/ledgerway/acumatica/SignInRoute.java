package io.ledgerway.acumatica;

import io.ledgerway.connection.Connections;
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

    /**
     * Signs in to a connection, or renews.
     *
     * @param ended the session that ended by age; null to sign in afresh
     * @throws io.ledgerway.session.SignInRefusedException when refused
     * @throws io.ledgerway.cause.CausedException when Acumatica could not be asked
     */
    SignIn.Tokens signIn(String connection, Session ended) {
        Object answer = kamelets.ask("sign-in", connection, ended == null ? "" : ended);
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

    /** What Acumatica answers does not matter. */
    @Override
    public void signOut(String connection, Session session) {
        kamelets.ask("sign-out", connection, session);
    }
}
