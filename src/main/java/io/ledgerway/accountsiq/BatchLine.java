package io.ledgerway.accountsiq;

import java.math.BigDecimal;

/**
 * One line of a {@link BatchDocument} (apis/accountsiq.md 4.1).
 *
 * @param account general ledger account, upper case
 * @param taxCode upper case
 * @param description at most 500 characters, never empty
 * @param department null where there is none: never sent empty
 * @param net not negative
 * @param taxRate a fraction from 0 to 1, such as 0.21
 * @param tax our own figure, so that AccountsIQ computes none; not negative
 */
record BatchLine(
        String account,
        String taxCode,
        String description,
        String department,
        BigDecimal net,
        BigDecimal taxRate,
        BigDecimal tax) {}
