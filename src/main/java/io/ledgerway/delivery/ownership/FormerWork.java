package io.ledgerway.delivery.ownership;

import io.ledgerway.connection.ConnectionSettings;
import java.time.Instant;

/** What a former owner of a connection may have left half done. */
@FunctionalInterface
public interface FormerWork {

    /**
     * Doubts what is being sent under an older epoch; in the transaction of the take-over, where there is one.
     *
     * @param epoch of the owner now
     * @param leaseEnd until when a former owner may begin to write
     */
    void doubt(ConnectionSettings connection, long epoch, Instant leaseEnd, String formerOwner);
}
