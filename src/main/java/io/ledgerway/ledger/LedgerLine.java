package io.ledgerway.ledger;

import io.ledgerway.document.TaxCategory;
import java.math.BigDecimal;
import java.util.Map;

/**
 * One line of a {@link LedgerInvoice}.
 *
 * @param source what it came from: {@code line 3}, {@code allowance 95}, {@code rounding}; for people
 * @param account the target's general ledger account
 * @param net without tax, in the document's currency; may be negative
 * @param tax this line's part of its category's tax, so that all parts equal the document's; zero where there is none
 * @param category category and rate in the document; null on the rounding line
 * @param taxCode the target's tax code; null where tax is not mapped
 * @param memo free text
 * @param item the target's item; null where none is mapped
 * @param department the target's department; null where none is mapped
 * @param project the document's project for the line; null without one
 * @param quantity as in the document; null on allowances, charges and rounding
 * @param price as in the document, for one unit; null likewise
 * @param fields further target fields from lookup rows, by column name
 */
public record LedgerLine(
        String source,
        String account,
        BigDecimal net,
        BigDecimal tax,
        TaxCategory category,
        String taxCode,
        String memo,
        String item,
        String department,
        String project,
        BigDecimal quantity,
        BigDecimal price,
        Map<String, String> fields) {

    public LedgerLine {
        fields = Map.copyOf(fields);
    }

    public BigDecimal gross() {
        return net.add(tax);
    }
}
