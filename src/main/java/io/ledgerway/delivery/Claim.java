package io.ledgerway.delivery;

/**
 * One delivery claimed by this instance.
 *
 * @param deliveryId row id in the ledger
 * @param document identity of the document within the connection, such as {@code 901}
 * @param version version of the document, from 1
 * @param reference our reference in the target, the same for every attempt
 * @param attempt number of this attempt, from 1
 * @param state {@link DeliveryState#SENDING} when claimed to be sent, {@link DeliveryState#IN_DOUBT} when claimed to be looked up
 * @param tried whether it was claimed before
 * @param payload the canonical document as JSON
 */
public record Claim(
        long deliveryId,
        String document,
        int version,
        String reference,
        int attempt,
        DeliveryState state,
        boolean tried,
        String payload) {}
