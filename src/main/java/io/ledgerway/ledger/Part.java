package io.ledgerway.ledger;

import io.ledgerway.document.TaxCategory;
import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a document's amount that becomes a ledger line.
 *
 * @param source {@code line 3}, {@code allowance 95}, {@code charge} or {@code rounding}; for people
 * @param category null where it is not taxed
 * @param net without tax, in the document's sign
 * @param accountKeys keys in the table {@code accounts}
 * @param accountAsItIs what {@code *,=} in that table passes on; null for nothing
 * @param taxKeys keys in the table {@code tax-codes}; empty where it has no tax category
 * @param itemKeys keys in the table {@code items}; null for what is no item
 * @param departmentKeys keys in the table {@code departments}
 * @param memo free text
 * @param project may be null
 * @param quantity null for what has none
 * @param price for one unit; null for what has none
 */
record Part(
        String source,
        TaxCategory category,
        BigDecimal net,
        List<String> accountKeys,
        String accountAsItIs,
        List<String> taxKeys,
        List<String> itemKeys,
        List<String> departmentKeys,
        String memo,
        String project,
        BigDecimal quantity,
        BigDecimal price) {

    boolean rounding() {
        return source.equals(LookupKeys.ROUNDING);
    }
}
