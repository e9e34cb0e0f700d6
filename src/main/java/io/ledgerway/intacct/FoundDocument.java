package io.ledgerway.intacct;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * A document as it stands in Intacct (apis/intacct.md 4.3, 4.4).
 *
 * @param recordNo Intacct's own key
 * @param number its number there, which a document sequence may have given
 * @param total sign left out; null where none can be compared: it is in the base currency only
 * @param asked the value of the field that was asked for; null where it was asked for by external id
 */
record FoundDocument(
        DocumentKind kind,
        String recordNo,
        String number,
        String counterparty,
        BigDecimal total,
        String currency,
        String asked) {

    /** A row of a query. */
    static FoundDocument ofRow(DocumentKind kind, Element row, String field) {
        return read(kind, row, row.textOf("RECORDNO"), row.textOf("RECORDID"), row.textOf(field));
    }

    /** A document that was asked for by external id. */
    static FoundDocument ofDocument(DocumentKind kind, Element row) {
        String key = first(row, "key", "RECORDNO");
        String number = first(row, kind.numberElement, "RECORDID");
        return read(kind, row, key, number, null);
    }

    private static FoundDocument read(DocumentKind kind, Element row, String key, String number, String asked) {
        String currency = row.textOf("CURRENCY");
        String base = row.textOf("BASECURR");
        String inCurrency = first(row, "TRX_TOTALENTERED", "trx_totalamount");
        String total = inCurrency != null || currency != null && base != null && !currency.equals(base)
                ? inCurrency
                : first(row, "TOTALENTERED", "totalamount");
        return new FoundDocument(kind, key, number, row.textOf(kind.partyField), amount(total), currency, asked);
    }

    private static String first(Element row, String... names) {
        return Stream.of(names)
                .map(row::textOf)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal amount(String text) {
        try {
            return text == null ? null : new BigDecimal(text).abs();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** For people. */
    String name() {
        return kind.words() + " " + number + " (RECORDNO " + recordNo + ")";
    }
}
