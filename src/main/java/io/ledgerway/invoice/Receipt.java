package io.ledgerway.invoice;

import io.ledgerway.delivery.LatestVersion;
import java.util.List;

/**
 * What became of an invoice that was taken.
 *
 * @param document its identity
 * @param deliveries one for each ledger, by connection; empty while it waits to be recorded with its page
 * @param recorded whether something was recorded; false when all of it was known already, with the same content
 */
public record Receipt(String document, List<LatestVersion> deliveries, boolean recorded) {

    public Receipt {
        deliveries = List.copyOf(deliveries);
    }
}
