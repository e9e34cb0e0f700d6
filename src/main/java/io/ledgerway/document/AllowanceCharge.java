package io.ledgerway.document;

import java.math.BigDecimal;

/**
 * An allowance (lowers the amount) or a charge (raises it) of a document or a line.
 *
 * @param charge true for a charge, false for an allowance
 * @param reasonCode UNCL 5189 (allowance) or 7161 (charge)
 * @param reason in words
 * @param amount without tax, positive for an ordinary one
 * @param base what the percentage is of; may be null
 * @param percent may be null
 * @param tax category and rate; null on a line, whose own category holds
 */
public record AllowanceCharge(
        boolean charge,
        String reasonCode,
        String reason,
        BigDecimal amount,
        BigDecimal base,
        BigDecimal percent,
        TaxCategory tax) {

    /** What it adds to the net amount: negative for an allowance. */
    public BigDecimal signed() {
        return charge ? amount : amount.negate();
    }
}
