package io.ledgerway.sandbox.acumatica;

/** Credit terms: due so many days after the date. */
public record Terms(String id, int days) {}
