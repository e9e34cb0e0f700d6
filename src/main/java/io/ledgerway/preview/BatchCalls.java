package io.ledgerway.preview;

/** Counts the calls of deliveries that go out in batches: an insert and a check for each batch with something to send. */
final class BatchCalls {

    private static final int CALLS_PER_BATCH = 2;

    private final int batchSize;
    private int inBatch;
    private boolean sending;
    private long calls;

    BatchCalls(int batchSize) {
        this.batchSize = batchSize;
    }

    /** One more claim, in the order of claiming. */
    void claim(boolean sent) {
        if (sent && !sending) {
            calls += CALLS_PER_BATCH;
        }
        sending |= sent;
        if (++inBatch == batchSize) {
            inBatch = 0;
            sending = false;
        }
    }

    long calls() {
        return calls;
    }
}
