package io.ledgerway.sandbox.intacct;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A line of a booked document. Blank fields are null.
 *
 * @param number from 1
 * @param recordNo the server's key of the line
 * @param accountNo the ledger account, found by label where a label was sent
 * @param amount as sent, rounded to two decimals
 * @param dimensions {@code LOCATIONID}, {@code DEPARTMENTID}, {@code PROJECTID}, {@code CLASSID}, {@code ITEMID} …; blank
 *     ones are not there
 * @param taxEntries none, one or two
 * @param customFields by name
 */
public record BookedLine(
        int number,
        long recordNo,
        String accountNo,
        String accountLabel,
        String offsetAccountNo,
        BigDecimal amount,
        String memo,
        Map<String, String> dimensions,
        List<BookedTax> taxEntries,
        Map<String, String> customFields) {

    public BookedLine {
        dimensions = Map.copyOf(dimensions);
        taxEntries = List.copyOf(taxEntries);
        customFields = Map.copyOf(customFields);
    }

    /** Sum of the tax entries. */
    public BigDecimal tax() {
        return taxEntries.stream().map(BookedTax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
