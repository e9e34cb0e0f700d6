package io.ledgerway.accountsiq;

import io.ledgerway.session.Session;
import io.ledgerway.session.SessionKamelets;
import io.ledgerway.session.SignIn;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/**
 * Signs in through the Kamelet, so that an operator sees it in the diagram with count and time. AccountsIQ has no
 * sign-out (apis/accountsiq.md 2).
 */
@Component("accountsIqSignInRoute")
class AccountsIqSignInRoute {

    private final SessionKamelets kamelets;

    AccountsIqSignInRoute(ProducerTemplate template) {
        this.kamelets = new SessionKamelets(template, "accountsiq");
    }

    /**
     * Signs in to a connection, or renews.
     *
     * @param ended the session that ended by age; null to sign in afresh
     * @throws io.ledgerway.session.SignInRefusedException when refused
     * @throws io.ledgerway.cause.CausedException when AccountsIQ could not be asked
     */
    SignIn.Tokens signIn(String connection, Session ended) {
        Object answer = kamelets.ask("sign-in", connection, ended == null ? "" : ended);
        if (answer instanceof SignInCall call && !call.open()) {
            return call.given();
        }
        throw kamelets.failed(connection, null);
    }
}
