package io.ledgerway.alert;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.component.mail.MailAuthenticator;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Log-in to the mail server of alerts, kept out of the endpoint's address. */
@Component("alertMailLogin")
class AlertMailLogin extends MailAuthenticator {

    private final Environment settings;

    AlertMailLogin(Environment settings) {
        this.settings = settings;
    }

    @Override
    public PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(
                settings.getProperty("ledgerway.alerts.smtp-username", ""),
                settings.getProperty("ledgerway.alerts.smtp-password", ""));
    }
}
