package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.session.Session;
import io.ledgerway.session.SignIn;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/**
 * Signs in through the Kamelet, so that an operator sees it in the diagram with count and time. AccountsIQ has no
 * sign-out (apis/accountsiq.md 2).
 */
@Component("accountsIqSignInRoute")
class AccountsIqSignInRoute {

    private final ProducerTemplate template;

    AccountsIqSignInRoute(ProducerTemplate template) {
        this.template = template;
    }

    /**
     * Signs in to a connection, or renews.
     *
     * @param ended the session that ended by age; null to sign in afresh
     * @throws io.ledgerway.session.SignInRefusedException when refused
     * @throws CausedException when AccountsIQ could not be asked
     */
    SignIn.Tokens signIn(String connection, Session ended) {
        Object answer = send(connection, ended == null ? "" : ended);
        if (answer instanceof SignInCall call && !call.open()) {
            return call.given();
        }
        throw failed(connection, null);
    }

    private Object send(String connection, Object body) {
        try {
            return template.requestBody("kamelet:accountsiq-sign-in?connection=" + connection, body);
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
                "Look at the log and the route accountsiq-sign-in; it is tried again by itself."));
    }
}
