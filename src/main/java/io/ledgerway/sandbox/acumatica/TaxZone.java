package io.ledgerway.sandbox.acumatica;

/**
 * A tax zone.
 *
 * @param external whether an outside provider computes its tax
 * @param defaultCategory category of a line that has none; null = no tax
 */
public record TaxZone(String id, boolean external, String defaultCategory) {}
