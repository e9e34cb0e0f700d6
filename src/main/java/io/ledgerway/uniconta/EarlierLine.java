package io.ledgerway.uniconta;

import io.ledgerway.delivery.SentVersion;

/**
 * What an earlier version of an entry may have left in Uniconta.
 *
 * @param sent the version
 * @param expected what its line must look like, as far as it can be told now
 * @param line its line as it would be made now; null when that cannot be told
 * @param sameContent whether the entry is now again as it was in this version
 */
record EarlierLine(SentVersion sent, ExpectedLine expected, JournalLine line, boolean sameContent) {

    String reference() {
        return sent.reference();
    }

    /** The reference of the line that reversed what stood before this version; law 7. */
    String reversal() {
        return Correction.reversal(sent.reference());
    }

    /** Whether a line must stand once this version was delivered. */
    boolean leftLine() {
        return sent.wanted()
                && sent.delivered()
                && (sent.targetId() == null || !sent.targetId().startsWith(Correction.REMOVED));
    }
}
