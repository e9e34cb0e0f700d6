package io.ledgerway.cause;

/** How a connection (never a document) is at fault; decides what ends its suspension. */
public enum Fault {
    /** Refused sign-in or right: ends when the settings change, or an operator tests or resumes. Never tried again by itself. */
    CREDENTIALS,
    /** Licence or seat missing: ends with a timed probe. */
    LICENCE,
    /** Slowed down or refused for too many calls: ends with a timed probe. */
    RATE,
    /** Own or vendor's call budget is used up: ends with the next period. */
    BUDGET,
    /** An operator's own suspension: ends only when an operator resumes. */
    OPERATOR
}
