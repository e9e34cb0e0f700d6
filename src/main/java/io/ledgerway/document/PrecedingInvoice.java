package io.ledgerway.document;

import java.time.LocalDate;

/**
 * An earlier invoice that this document credits or corrects.
 *
 * @param number its legal number
 * @param issueDate may be null
 */
public record PrecedingInvoice(String number, LocalDate issueDate) {}
