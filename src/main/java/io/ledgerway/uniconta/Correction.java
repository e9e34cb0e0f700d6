package io.ledgerway.uniconta;

import io.ledgerway.delivery.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * A later version of an entry of which earlier ones may stand in Uniconta.
 *
 * @param wanted whether a line is to stand afterwards
 * @param line the line that is to stand; null when none is, or when it is only looked up
 * @param expected what that line must look like
 * @param earlier versions that may stand, oldest first
 */
record Correction(Claim claim, boolean wanted, JournalLine line, ExpectedLine expected, List<EarlierLine> earlier) {

    /** A reference is never longer; law 7. */
    static final int LONGEST_REFERENCE = 20;

    /** Begins the target id of a version after which nothing stands. */
    static final String REMOVED = "removed:";

    private static final String REVERSAL = "-N";

    static String reversal(String reference) {
        return reference + REVERSAL;
    }

    /** The reference of the line that reverses what was posted before this version. */
    String reversal() {
        return reversal(claim.reference());
    }

    /** Every reference that this entry may have in Uniconta. */
    List<String> references() {
        List<String> references = new ArrayList<>();
        for (EarlierLine line : earlier) {
            references.add(line.reference());
            if (line.sent().version() > 1) {
                references.add(line.reversal());
            }
        }
        references.add(claim.reference());
        references.add(reversal());
        return references;
    }

    /** The latest version that was delivered. */
    EarlierLine lastDelivered() {
        EarlierLine last = null;
        for (EarlierLine line : earlier) {
            last = line.sent().delivered() ? line : last;
        }
        return last;
    }

    /** What is settled with when nothing stands any more. */
    String removedId() {
        return REMOVED + earlier.get(0).reference();
    }
}
