package io.ledgerway.document;

/**
 * When it is to be paid.
 *
 * @param days net days, where the terms say so in a form that can be read; else null
 * @param text the terms as written
 */
public record PaymentTerms(Integer days, String text) {}
