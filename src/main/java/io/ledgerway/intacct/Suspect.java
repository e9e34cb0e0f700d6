package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;

/**
 * A document that may stand in Intacct already, so that it is looked up before its round ends.
 *
 * @param cause what Intacct said; null for an earlier version
 */
record Suspect(PlannedDocument document, Why why, Cause cause) {

    /** What made it one. */
    enum Why {
        /** An earlier version of it may stand there. */
        EARLIER_VERSION,
        /** Its control id was executed before. */
        RECORDED,
        /** Another with its number or key stands there. */
        EXISTS
    }

    /** By the document's reference. */
    @Override
    public String toString() {
        return "Suspect[" + document.claim().reference() + ", " + why + "]";
    }
}
