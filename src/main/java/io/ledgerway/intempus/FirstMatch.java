package io.ledgerway.intempus;

/** What becomes of fields that differ when a record is found in Intempus that this hub never wrote: setting {@code on-first-match}. */
enum FirstMatch {
    /** Intempus keeps what it has; only what is empty there is filled. */
    ADOPT,
    /** Uniconta's value takes its place, unless it is empty. */
    UPDATE,
    /** Shown as a conflict; nothing is written. */
    CONFLICT
}
