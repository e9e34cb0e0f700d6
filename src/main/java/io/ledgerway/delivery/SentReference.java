package io.ledgerway.delivery;

import java.math.BigDecimal;

/**
 * What the ledger knows of one reference that a target shows.
 *
 * @param document the document it belongs to
 * @param version the document's version; of a reversal, the version that it takes back
 * @param reversal whether it is a reversal ({@code …-N})
 * @param delivered whether it stands there by a delivery that ended well: its version, or of a reversal the one that made it or a later one, is
 *     {@link DeliveryState#DELIVERED}
 * @param quantity the document's amount in that version, in {@code unit}; never negative for a reversal's sake
 * @param payload the canonical document as JSON, where it was asked for and is still kept; else null
 */
public record SentReference(
        String reference,
        String document,
        int version,
        boolean reversal,
        boolean delivered,
        BigDecimal quantity,
        String unit,
        String payload) {}
