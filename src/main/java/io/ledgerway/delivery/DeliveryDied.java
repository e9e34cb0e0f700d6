package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;

/** A delivery became a dead letter. */
public record DeliveryDied(String flow, String connection, Cause cause) {}
