package io.ledgerway.deadletter;

import java.util.List;

/**
 * One page of dead letters, newest first. Bodies are cut after 10,000 characters; {@link DeadLetters#get} has them whole.
 *
 * @param total how many there are on all pages
 */
public record DeadLetterPage(List<DeadLetter> items, long total) {}
