package io.ledgerway.intacct;

import io.ledgerway.session.SessionKamelets;
import io.ledgerway.session.SignIn;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Signs in through the Kamelet, so that an operator sees it in the diagram with count and time. */
@Component("intacctSignInRoute")
class SignInRoute {

    private final SessionKamelets kamelets;

    SignInRoute(ProducerTemplate template) {
        this.kamelets = new SessionKamelets(template, "intacct");
    }

    /**
     * Signs in; Intacct has no renewal without the password.
     *
     * @throws io.ledgerway.session.SignInRefusedException when refused
     * @throws io.ledgerway.cause.CausedException when Intacct could not be asked
     */
    SignIn.Tokens signIn(String connection) {
        if (kamelets.ask("sign-in", connection, "") instanceof SignInResult result) {
            return result.given();
        }
        throw kamelets.failed(connection, null);
    }
}
