package io.ledgerway.invoice;

import io.ledgerway.document.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an invoice adds to its ledger's sum of a day.
 *
 * @param day the day it was issued
 * @param amount with tax and payable rounding; negative for a credit
 * @param currency of the amount
 */
public record DayAmount(LocalDate day, BigDecimal amount, String currency) {

    /** @param invoice has its kind */
    static DayAmount of(Invoice invoice) {
        BigDecimal total = invoice.ledgerTotal();
        return new DayAmount(invoice.issueDate(), invoice.kind().credit() ? total.negate() : total, invoice.currency());
    }
}
