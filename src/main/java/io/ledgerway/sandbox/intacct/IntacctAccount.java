package io.ledgerway.sandbox.intacct;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in ({@code ledgerway.sandbox.intacct.*}).
 *
 * @param senderId sender of the web services requests; its case matters
 * @param senderPassword its password
 * @param companyId the one company there is
 * @param userId the company's one user, and the console's
 * @param userPassword the user's password
 * @param consoleId a console from which the user can slide into the company; blank = none
 */
public record IntacctAccount(
        @DefaultValue("ledgerway") String senderId,
        @DefaultValue("demo-sender-password") String senderPassword,
        @DefaultValue("DEMO") String companyId,
        @DefaultValue("LedgerwayDemo") String userId,
        @DefaultValue("demo-password") String userPassword,
        @DefaultValue("DEMO-CONSOLE") String consoleId) {

    /** What the sandbox starts with unless settings say otherwise. */
    public static final IntacctAccount DEMO = new IntacctAccount(
            "ledgerway", "demo-sender-password", "DEMO", "LedgerwayDemo", "demo-password", "DEMO-CONSOLE");

    /** The same with another password of the user. */
    public IntacctAccount userPassword(String other) {
        return new IntacctAccount(senderId, senderPassword, companyId, userId, other, consoleId);
    }

    /** The same with another password of the sender. */
    public IntacctAccount senderPassword(String other) {
        return new IntacctAccount(senderId, other, companyId, userId, userPassword, consoleId);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return senderId + " for " + userId + " of " + companyId;
    }
}
