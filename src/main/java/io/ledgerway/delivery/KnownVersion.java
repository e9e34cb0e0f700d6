package io.ledgerway.delivery;

/** The latest recorded version of a document, and the content that was last delivered. */
record KnownVersion(
        long deliveryId,
        String document,
        int version,
        String contentHash,
        long sourceVersion,
        boolean wanted,
        DeliveryState state,
        String deliveredHash) {}
