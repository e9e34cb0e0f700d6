package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;

/**
 * A line of a posted document, in the account's currency.
 *
 * @param department null when none was given
 * @param taxRate a fraction
 * @param tax as sent, or computed where nil was sent
 */
public record BookedLine(
        String account,
        String taxCode,
        String department,
        String description,
        BigDecimal net,
        BigDecimal taxRate,
        BigDecimal tax) {}
