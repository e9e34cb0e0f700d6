package io.ledgerway.ledger;

import io.ledgerway.document.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A routed invoice as a ledger is to book it: codes of the target instead of names of the source, and amounts that add up
 * to the document's to the last digit.
 *
 * @param invoice the canonical document, with its kind
 * @param counterparty the target's customer or vendor
 * @param counterpartyFields further target fields from the lookup row, by column name
 * @param term the target's payment term; null where none is mapped
 * @param dueDate null on credits, and where the document and its terms say nothing
 * @param lines in the document's order: lines, allowances and charges, rounding
 */
public record LedgerInvoice(
        Invoice invoice,
        String counterparty,
        Map<String, String> counterpartyFields,
        String term,
        LocalDate dueDate,
        List<LedgerLine> lines) {

    public LedgerInvoice {
        counterpartyFields = Map.copyOf(counterpartyFields);
        lines = List.copyOf(lines);
    }

    /** Net and tax of all lines together: what stands in the ledger. */
    public BigDecimal total() {
        return lines.stream().map(LedgerLine::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
