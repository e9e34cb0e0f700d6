package io.ledgerway.delivery;

/**
 * The latest recorded version of a document.
 *
 * @param deliveredHash hash of the content that the target surely has; null when it has none, or may be changing
 */
record KnownVersion(
        long deliveryId,
        String document,
        int version,
        String contentHash,
        long sourceVersion,
        boolean wanted,
        DeliveryState state,
        String deliveredHash) {}
