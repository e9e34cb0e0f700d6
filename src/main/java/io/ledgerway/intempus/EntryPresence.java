package io.ledgerway.intempus;

/** Whether Intempus has an entry. Any answer that says neither is an exception (apis/intempus.md 5, 7.2). */
public enum EntryPresence {
    /** 404 with an empty body: a hard delete leaves nothing else. */
    GONE,
    /** Approved or not. */
    THERE
}
