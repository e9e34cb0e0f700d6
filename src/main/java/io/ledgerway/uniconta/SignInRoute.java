package io.ledgerway.uniconta;

import io.ledgerway.session.Session;
import io.ledgerway.session.SessionKamelets;
import io.ledgerway.session.SignIn;
import io.ledgerway.session.SignOut;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Signs in and out through the Kamelets, so that an operator sees it in the diagram with count and time. */
@Component("unicontaSignInRoute")
public class SignInRoute implements SignOut {

    private final SessionKamelets kamelets;

    public SignInRoute(ProducerTemplate template) {
        this.kamelets = new SessionKamelets(template, "uniconta");
    }

    /**
     * Signs in to a connection, or renews.
     *
     * @param ended the session that ended by age; null to sign in afresh
     * @throws io.ledgerway.session.SignInRefusedException when refused
     * @throws io.ledgerway.cause.CausedException when Uniconta could not be asked
     */
    public SignIn.Tokens signIn(String connection, Session ended) {
        Object answer = kamelets.ask("sign-in", connection, ended == null ? "" : ended);
        if (answer instanceof SignInCall call && !call.open()) {
            return call.given();
        }
        throw kamelets.failed(connection, null);
    }

    @Override
    public String system() {
        return "uniconta";
    }

    /** What Uniconta answers does not matter. */
    @Override
    public void signOut(String connection, Session session) {
        kamelets.ask("sign-out", connection, session);
    }
}
