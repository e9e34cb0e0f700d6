package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;

/**
 * How far one claimed document is. Immutable; each answer gives a new one.
 *
 * @param step what comes next
 * @param document as it would be created; null where today's tables or settings no longer tell it
 * @param doubted whether a creation in this round may have been carried out
 * @param alone whether it is looked up by itself
 * @param why what a step before said, which decides together with the next answer; null for nothing
 * @param standing as it stands in Acumatica; null while it does not, or nobody knows
 * @param outcome how it ended; null while it goes on
 */
record Progress(
        Claim claim,
        Step step,
        PlannedDocument document,
        Expected expected,
        boolean doubted,
        boolean alone,
        Cause why,
        FoundRecord standing,
        Outcome outcome) {

    /** One call each; look-ups go together. */
    enum Step {
        LOOK_UP,
        CREATE,
        /** The whole document, where the answer did not show enough of it. */
        READ_BACK,
        LIFT_HOLD,
        RELEASE,
        READ_STATUS,
        /** A draft of ours that differs makes room for a new one. */
        REMOVE
    }

    static Progress of(Claim claim, Step first, PlannedDocument document, Expected expected) {
        return new Progress(claim, first, document, expected, false, false, null, null, null);
    }

    boolean open() {
        return outcome == null;
    }

    Progress then(Step following) {
        return new Progress(claim, following, document, expected, doubted, alone, why, standing, null);
    }

    Progress stands(FoundRecord found) {
        return new Progress(claim, step, document, expected, doubted, alone, why, found, null);
    }

    Progress because(Cause cause) {
        return new Progress(claim, step, document, expected, doubted, alone, cause, standing, null);
    }

    Progress doubt(Cause cause) {
        return new Progress(claim, Step.LOOK_UP, document, expected, true, alone, cause, standing, null);
    }

    Progress byItself() {
        return new Progress(claim, step, document, expected, doubted, true, why, standing, null);
    }

    Progress ends(Outcome with) {
        return new Progress(claim, step, document, expected, doubted, alone, why, standing, with);
    }
}
