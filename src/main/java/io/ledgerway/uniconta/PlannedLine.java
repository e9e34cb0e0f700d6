package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Claim;

/**
 * A line of a batch that is to be sent, or was.
 *
 * @param refusal what Uniconta said when it was sent alone and may be there already; null otherwise
 */
record PlannedLine(Claim claim, JournalLine line, ExpectedLine expected, Cause refusal) {

    String reference() {
        return claim.reference();
    }

    PlannedLine refused(Cause why) {
        return new PlannedLine(claim, line, expected, why);
    }
}
