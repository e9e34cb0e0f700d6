package io.ledgerway.sandbox.acumatica;

/** An account of the chart. */
public record Account(String id, String description, boolean active) {}
