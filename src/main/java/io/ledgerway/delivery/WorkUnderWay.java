package io.ledgerway.delivery;

import io.ledgerway.delivery.ownership.ConnectionWork;
import org.springframework.stereotype.Component;

/** The batches, pauses and work alone of this instance, for whoever decides which connections it keeps. */
@Component
class WorkUnderWay implements ConnectionWork {

    private final OpenBatches open;
    private final ConnectionPauses pauses;
    private final SoleWork soleWork;

    WorkUnderWay(OpenBatches open, ConnectionPauses pauses, SoleWork soleWork) {
        this.open = open;
        this.pauses = pauses;
        this.soleWork = soleWork;
    }

    @Override
    public boolean resting(String connection) {
        return pauses.resting(connection);
    }

    @Override
    public boolean underWay(String connection) {
        return open.any(connection);
    }

    @Override
    public boolean close(String connection) {
        return soleWork.close(connection);
    }

    @Override
    public void reopen(String connection) {
        soleWork.reopen(connection);
    }
}
