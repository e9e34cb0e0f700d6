package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;

/**
 * A non-stock item with what a line takes from it.
 *
 * @param price null = none
 * @param taxCategory null = none
 */
public record Item(String id, String description, BigDecimal price, String account, String taxCategory, String unit) {}
