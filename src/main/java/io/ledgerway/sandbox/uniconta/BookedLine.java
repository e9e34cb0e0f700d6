package io.ledgerway.sandbox.uniconta;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A journal line or a posted transaction, as a bookkeeper sees it. Blank fields are null.
 *
 * @param qty with the digits in which it was sent
 * @param posted whether it is a transaction
 */
public record BookedLine(
        String reference,
        LocalDate date,
        String project,
        String employee,
        String payrollCategory,
        String prCategory,
        String unit,
        BigDecimal qty,
        BigDecimal costPrice,
        BigDecimal salesPrice,
        String text,
        boolean invoiceable,
        boolean posted) {

    static BookedLine of(Row row) {
        return new BookedLine(
                row.text("ReferenceNumber"),
                row.day("Date"),
                row.text("Project"),
                row.text("Employee"),
                row.text("PayrollCategory"),
                row.text("PrCategory"),
                row.text("Unit"),
                (BigDecimal) row.get("Qty"),
                (BigDecimal) row.get("CostPrice"),
                (BigDecimal) row.get("SalesPrice"),
                row.text("Text"),
                row.flag("Invoiceable"),
                row.entity().name().equals(Entities.TRANSACTION));
    }
}
