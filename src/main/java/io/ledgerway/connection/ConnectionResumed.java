package io.ledgerway.connection;

/**
 * Published once per resumption, by the instance that resumed, inside the transaction that ends the suspension: what a
 * listener does to the same database becomes true together with it.
 *
 * @param by the user's name, or {@code hub}
 * @param reason why, for people
 */
public record ConnectionResumed(String connection, String by, String reason) {}
