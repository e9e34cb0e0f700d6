package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;

/**
 * A tax, due where its zone and its category meet.
 *
 * @param rate percent, such as 25
 */
public record Tax(String id, BigDecimal rate, String zone, String category) {}
