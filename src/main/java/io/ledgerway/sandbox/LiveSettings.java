package io.ledgerway.sandbox;

import java.util.function.Consumer;

/**
 * A part of a simulator's settings that may change while it runs.
 *
 * @param type what {@code ledgerway.sandbox.<system>.*} is read as; shows no secret
 * @param apply takes other ones
 */
public record LiveSettings<T>(Class<T> type, Consumer<T> apply) {}
