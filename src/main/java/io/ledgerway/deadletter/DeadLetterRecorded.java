package io.ledgerway.deadletter;

/**
 * Spring event: a new dead letter. A failure that only repeats an open one is not told again.
 *
 * @param code the cause's code
 */
public record DeadLetterRecorded(long id, String route, String code) {}
