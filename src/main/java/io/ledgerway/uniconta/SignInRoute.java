package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.session.Session;
import io.ledgerway.session.SignIn;
import io.ledgerway.session.SignOut;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Signs in and out through the Kamelets, so that an operator sees it in the diagram with count and time. */
@Component("unicontaSignInRoute")
public class SignInRoute implements SignOut {

    private final ProducerTemplate template;

    public SignInRoute(ProducerTemplate template) {
        this.template = template;
    }

    /**
     * Signs in to a connection, or renews.
     *
     * @param ended the session that ended by age; null to sign in afresh
     * @throws io.ledgerway.session.SignInRefusedException when refused
     * @throws CausedException when Uniconta could not be asked
     */
    public SignIn.Tokens signIn(String connection, Session ended) {
        Object answer = send("uniconta-sign-in", connection, ended == null ? "" : ended);
        if (answer instanceof SignInCall call && !call.open()) {
            return call.given();
        }
        throw failed(connection, null);
    }

    @Override
    public String system() {
        return "uniconta";
    }

    /** What Uniconta answers does not matter. */
    @Override
    public void signOut(String connection, Session session) {
        send("uniconta-sign-out", connection, session);
    }

    private Object send(String kamelet, String connection, Object body) {
        try {
            return template.requestBody("kamelet:" + kamelet + "?connection=" + connection, body);
        } catch (CamelExecutionException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof CausedException caused) {
                    throw caused;
                }
            }
            throw failed(connection, e.getCause());
        }
    }

    private static CausedException failed(String connection, Throwable root) {
        return new CausedException(new Cause(
                "SIGN_IN_FAILED",
                "Signing in to " + connection + " failed inside the hub"
                        + (root == null ? "." : " (" + root.getClass().getSimpleName() + ")."),
                "Look at the log and the route uniconta-sign-in; it is tried again by itself."));
    }
}
