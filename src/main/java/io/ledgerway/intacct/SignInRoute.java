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
        try {
            return template.requestBody("kamelet:intacct-sign-in?connection=" + connection, "", SignIn.Tokens.class);
        } catch (CamelExecutionException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof CausedException caused) {
                    throw caused;
                }
            }
            throw new CausedException(
                    new Cause(
                            "SIGN_IN_FAILED",
                            "Signing in to " + connection + " failed inside the hub ("
                                    + e.getCause().getClass().getSimpleName() + ").",
                            "Look at the log and the route intacct-sign-in; it is tried again by itself."),
                    e.getCause());
        }
    }
}
