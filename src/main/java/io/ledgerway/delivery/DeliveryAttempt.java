package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import java.time.OffsetDateTime;

/**
 * One thing that happened to a delivery.
 *
 * @param outcome {@code DELIVERED}, {@code RETRY}, {@code IN_DOUBT}, {@code NOT_THERE}, {@code REPLAYED}, …
 * @param actor who did it; null for the hub itself
 */
public record DeliveryAttempt(OffsetDateTime at, int attempt, String outcome, String actor, Cause cause) {}
