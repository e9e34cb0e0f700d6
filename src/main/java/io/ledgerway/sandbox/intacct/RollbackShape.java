package io.ledgerway.sandbox.intacct;

/** How the results of a rolled-back transaction look; both are seen (apis/intacct.md 5.6). */
public enum RollbackShape {
    /** Every result is {@code aborted}. */
    ALL_ABORTED,
    /** The one at fault is a {@code failure}, the others are {@code aborted}. */
    CULPRIT_FAILS
}
