package io.ledgerway.document;

import java.time.LocalDate;

/**
 * The time that a document or line is for, both days included; either may be null.
 */
public record InvoicePeriod(LocalDate from, LocalDate to) {}
