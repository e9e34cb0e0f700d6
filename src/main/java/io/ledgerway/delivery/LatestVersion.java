package io.ledgerway.delivery;

/**
 * The latest recorded version of a document for a connection.
 *
 * @param id the delivery's id
 * @param contentHash hash over what was transferred of it when it was recorded; an operator's edit does not change it
 */
public record LatestVersion(long id, String connection, String contentHash, DeliveryState state) {}
