package io.ledgerway.alert;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where alerts go besides the log: {@code ledgerway.alerts.*}, read at each alert. */
@Component("alertChannels")
public class AlertChannels {

    private static final String MAIL_SERVER = "smtps?://[A-Za-z0-9.-]+(:\\d{1,5})?";

    private final Environment settings;

    AlertChannels(Environment settings) {
        this.settings = settings;
    }

    /** Whether {@code mail-to} is set. */
    public boolean mails() {
        return !setting("mail-to").isEmpty();
    }

    /** Addresses, separated by commas. */
    public String mailTo() {
        return setting("mail-to");
    }

    /** {@code mail-from}; {@code ledgerway@localhost} when absent. */
    public String mailFrom() {
        String from = setting("mail-from");
        return from.isEmpty() ? "ledgerway@localhost" : from;
    }

    /**
     * The endpoint of {@code smtp-url}, such as {@code smtps://mail.example.com:465}. The log-in stays out of it: see
     * {@link AlertMailLogin}.
     *
     * @throws CausedException code {@code SETTING_INVALID} when it is absent or holds more than scheme, host and port
     */
    public String mailServer() {
        String url = setting("smtp-url");
        if (!url.matches(MAIL_SERVER)) {
            throw new CausedException(new Cause(
                    "SETTING_INVALID",
                    "ledgerway.alerts.smtp-url is not smtp://host:port or smtps://host:port.",
                    "Correct it; user and password go to ledgerway.alerts.smtp-username and .smtp-password."));
        }
        return setting("smtp-username").isEmpty() ? url : url + "?authenticator=#alertMailLogin";
    }

    /** Whether {@code webhook-url} is set. */
    public boolean posts() {
        return !setting("webhook-url").isEmpty();
    }

    /** The address to post to; whoever knows it may post there, so it is never written anywhere. */
    public String webhook() {
        return setting("webhook-url");
    }

    /** What is posted: {@code text} for chats, the rest for programs. */
    public Map<String, Object> message(Alert alert) {
        return Map.of(
                "text", alert.sentence(), "kind", alert.kind(), "subject", alert.subject(), "cause", alert.cause());
    }

    private String setting(String key) {
        return settings.getProperty("ledgerway.alerts." + key, "").trim();
    }
}
