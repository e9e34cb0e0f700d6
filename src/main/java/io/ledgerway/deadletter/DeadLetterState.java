package io.ledgerway.deadletter;

/** Where a dead letter stands. */
public enum DeadLetterState {
    /** Waits for a person, or for a later run of its schedule to succeed. */
    OPEN,
    /** Went through after all. */
    REPLAYED,
    /** Given up by a person, with a reason. */
    DISCARDED
}
