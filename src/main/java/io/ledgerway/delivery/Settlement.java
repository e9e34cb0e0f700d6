package io.ledgerway.delivery;

/** The outcome of one claimed delivery. */
public record Settlement(long deliveryId, Outcome outcome) {}
