package io.ledgerway.preview;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts the calls of deliveries that go out in batches: an insert and a check for each batch with something new to
 * send; where something is corrected, also the look-up before it and one call for each kind of change.
 */
final class BatchCalls {

    private static final int LOOK_UP = 1;
    private static final int CHECK = 1;
    private static final String NEW = "";
    /** A reversal goes with the new lines. */
    private static final String REVERSE = "REVERSE";

    private final int batchSize;
    private final Set<String> kinds = new HashSet<>();
    private int inBatch;
    private boolean corrects;
    private long calls;

    BatchCalls(int batchSize) {
        this.batchSize = batchSize;
    }

    /**
     * One more claim, in the order of claiming.
     *
     * @param change the kind of change to a line that stands there; null for an entry without one
     */
    void claim(boolean sent, String change) {
        if (change != null && !corrects) {
            corrects = true;
            calls += LOOK_UP;
        }
        if (sent) {
            calls += kinds.isEmpty() ? CHECK : 0;
            calls += kinds.add(change == null || change.equals(REVERSE) ? NEW : change) ? 1 : 0;
        }
        if (++inBatch == batchSize) {
            inBatch = 0;
            corrects = false;
            kinds.clear();
        }
    }

    long calls() {
        return calls;
    }
}
