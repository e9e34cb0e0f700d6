package io.ledgerway.uniconta.invoice;

import io.ledgerway.document.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * How posted invoices are taken.
 *
 * @param source connection that they are read from
 * @param target connection of the ledger that takes them
 * @param from first day of issue that is taken
 * @param overlapFrom rows of this day and later are read again in each run; null for none
 * @param rowField field that holds the row id
 * @param currency the company's own, ISO 4217
 * @param foreignCurrency whether invoices in other currencies are taken
 * @param rates percent by VAT code, in upper case; what is missing is worked out
 * @param seller our company
 */
record PostedInvoiceSettings(
        String source,
        String target,
        LocalDate from,
        LocalDate overlapFrom,
        String rowField,
        String currency,
        boolean foreignCurrency,
        Map<String, BigDecimal> rates,
        Party seller) {

    PostedInvoiceSettings {
        rates = Map.copyOf(rates);
    }

    /** Name of the watermark: the last row that was read. */
    String watermark() {
        return "invoice-from-uniconta/" + source;
    }
}
