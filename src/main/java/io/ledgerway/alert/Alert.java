package io.ledgerway.alert;

import io.ledgerway.cause.Cause;

/**
 * Something that needs a person.
 *
 * @param subject what it is about: a connection, a flow, a route, a folder
 * @param cause never document data, never a secret
 */
public record Alert(Kind kind, String subject, Cause cause) {

    /** What happened, for grouping. */
    public enum Kind {
        CONNECTION_SUSPENDED,
        DEAD_LETTER,
        FLOW_OVERDUE,
        MANY_DELETIONS,
        BUDGET,
        RETIREMENT,
        POSTING,
        INBOX
    }

    /** One line for logs, mails and chats. */
    public String sentence() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ", " + subject + ": "
                + cause.sentence();
    }
}
