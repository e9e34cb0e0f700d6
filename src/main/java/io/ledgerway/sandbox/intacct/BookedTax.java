package io.ledgerway.sandbox.intacct;

import java.math.BigDecimal;

/**
 * A tax entry of a line.
 *
 * @param detailId the tax detail
 * @param amount as sent; where none was sent, the detail's rate of the line's amount
 */
public record BookedTax(String detailId, BigDecimal amount) {}
