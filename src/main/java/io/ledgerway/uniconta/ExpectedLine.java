package io.ledgerway.uniconta;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a line found in Uniconta is compared with; null is not compared.
 *
 * @param qty with the decimals to which both sides are compared
 * @param price the price field of an amount of money; null for everything else
 * @param money its amount
 */
record ExpectedLine(
        String reference,
        String project,
        String employee,
        LocalDate date,
        BigDecimal qty,
        String payCategory,
        LineField price,
        BigDecimal money) {

    /** Whether everything is known that every line has. */
    boolean isWhole() {
        return project != null && employee != null && date != null && qty != null && payCategory != null;
    }

    /** What can be expected when the entry cannot be mapped now: its reference only. */
    static ExpectedLine unknown(String reference) {
        return new ExpectedLine(reference, null, null, null, null, null, null, null);
    }
}
