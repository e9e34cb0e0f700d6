package io.ledgerway.uniconta.posting;

import io.ledgerway.delivery.SoleWork;

/**
 * A posting of a journal that this instance does now.
 *
 * @param id null when none is due
 * @param batch stands in the posting's comment, the same for every attempt
 * @param doubted whether an earlier attempt may have posted
 * @param attempt number of this attempt, from 1
 * @param alone the right to write while no delivery is sent
 */
record JournalPosting(
        String id,
        String connection,
        String batch,
        boolean doubted,
        int attempt,
        String requestedBy,
        SoleWork.Alone alone) {

    static final JournalPosting NONE = new JournalPosting(null, null, null, false, 0, null, null);

    /** Whether there is one to do. */
    public boolean due() {
        return id != null;
    }

    /** The posting's comment in Uniconta. No sign in it has a meaning in a filter. */
    String comment() {
        return "Ledgerway " + batch;
    }
}
