package io.ledgerway.compare;

/** How far a full compare has come. */
public enum CompareState {
    /** The source is being read. */
    READING,
    /** More is missing than may be deleted unasked: waits for a person. */
    ASKING,
    /** Each missing document is being read, to be sure. */
    CONFIRMING,
    DONE,
    /** A person said no. */
    REJECTED,
    /** A later compare took its place before anybody answered. */
    SUPERSEDED,
    /** The source could not be read whole: nothing was decided. */
    FAILED
}
