package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.session.SignIn;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Signs in through the Kamelet, so that an operator sees it in the diagram with count and time. */
@Component("intacctSignInRoute")
class SignInRoute {

    private final ProducerTemplate template;

    SignInRoute(ProducerTemplate template) {
        this.template = template;
    }

    /**
     * Signs in; Intacct has no renewal without the password.
     *
     * @throws io.ledgerway.session.SignInRefusedException when refused
     * @throws CausedException when Intacct could not be asked
     */
    SignIn.Tokens signIn(String connection) {
        if (send(connection) instanceof SignInAnswer answer) {
            return answer.given();
        }
        throw failed(connection, null);
    }

    private Object send(String connection) {
        try {
            return template.requestBody("kamelet:intacct-sign-in?connection=" + connection, (Object) "");
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
        return new CausedException(
                new Cause(
                        "SIGN_IN_FAILED",
                        "Signing in to " + connection + " failed inside the hub"
                                + (root == null ? "." : " (" + root.getClass().getSimpleName() + ")."),
                        "Look at the log and the route intacct-sign-in; it is tried again by itself."),
                root);
    }
}
