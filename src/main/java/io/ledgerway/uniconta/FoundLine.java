package io.ledgerway.uniconta;

import static io.ledgerway.uniconta.UnicontaJson.number;
import static io.ledgerway.uniconta.UnicontaJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row that Uniconta has under one of our references; null is what the row leaves blank.
 *
 * @param targetId {@code journal:<journal>/<line number>} or {@code posted:<posting>/<line number>}; where the row has
 *     no line number, our reference stands in its place
 * @param posted whether it is a transaction, which nobody can change any more
 * @param row the whole row as it was read
 */
record FoundLine(
        String reference,
        String targetId,
        String project,
        String employee,
        LocalDate date,
        BigDecimal qty,
        String payCategory,
        BigDecimal costPrice,
        BigDecimal salesPrice,
        boolean posted,
        JsonNode row) {

    static FoundLine inJournal(JsonNode row, String journal) {
        String named = text(row, "Journal");
        return of(row, "journal:" + (named == null ? journal : named), false);
    }

    static FoundLine posted(JsonNode row) {
        String posting = text(row, "JournalPostedId");
        return of(row, "posted:" + (posting == null ? "" : posting), true);
    }

    BigDecimal price(LineField field) {
        return field == LineField.SALES_PRICE ? salesPrice : costPrice;
    }

    /** Number of the invoice that the line is on; {@code ""} when only that it is invoiced is known, null when it is not. */
    String invoice() {
        BigDecimal invoice = number(row, "Invoice");
        if (invoice != null && invoice.signum() != 0) {
            return Quantity.plain(invoice).toPlainString();
        }
        return Boolean.TRUE.equals(UnicontaJson.flag(row, "Invoiced")) ? "" : null;
    }

    private static FoundLine of(JsonNode row, String place, boolean posted) {
        String reference = text(row, LineField.REFERENCE_NUMBER.wire());
        BigDecimal line = number(row, "LineNumber");
        return new FoundLine(
                reference,
                place + "/"
                        + (line == null || line.signum() == 0
                                ? reference
                                : Quantity.plain(line).toPlainString()),
                text(row, "Project"),
                text(row, "Employee"),
                UnicontaJson.date(row, "Date"),
                number(row, "Qty"),
                text(row, "PayrollCategory"),
                number(row, "CostPrice"),
                number(row, "SalesPrice"),
                posted,
                row);
    }
}
