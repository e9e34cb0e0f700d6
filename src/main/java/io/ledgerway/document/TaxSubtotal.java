package io.ledgerway.document;

import java.math.BigDecimal;

/**
 * The tax of one category and rate.
 *
 * @param tax category and rate
 * @param taxable sum of what is taxed by it
 * @param amount the tax itself, as the document says
 */
public record TaxSubtotal(TaxCategory tax, BigDecimal taxable, BigDecimal amount) {}
