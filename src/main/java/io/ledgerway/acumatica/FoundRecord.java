package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A document as Acumatica shows it; what it does not show is null.
 *
 * @param id its own, stable
 * @param number Acumatica's reference number
 * @param status label
 * @param key what stands in the field by which it is looked for
 */
record FoundRecord(
        String id,
        String type,
        String number,
        String status,
        String party,
        String key,
        BigDecimal amount,
        BigDecimal tax,
        String description) {

    /** Of a document that was never saved (apis/acumatica.md 4.5). */
    private static final String NEW = "<NEW>";

    static FoundRecord of(JsonNode row, LedgerEntity entity, String keyField) {
        return new FoundRecord(
                row.path("id").asText("").isBlank() ? null : row.path("id").asText(),
                AcumaticaJson.text(row, "Type"),
                AcumaticaJson.text(row, "ReferenceNbr"),
                AcumaticaJson.text(row, "Status"),
                AcumaticaJson.text(row, entity.party),
                key(row, keyField),
                AcumaticaJson.number(row, "Amount"),
                AcumaticaJson.number(row, "TaxTotal"),
                AcumaticaJson.text(row, "Description"));
    }

    static List<FoundRecord> list(JsonNode rows, LedgerEntity entity, String keyField) {
        List<FoundRecord> found = new ArrayList<>();
        rows.forEach(row -> found.add(of(row, entity, keyField)));
        return found;
    }

    /** Whether it stands there under a number. */
    boolean saved() {
        return id != null && number != null && !number.equals(NEW);
    }

    /** Whether all is shown by which it is compared. */
    boolean comparable() {
        return type != null && party != null && status != null && amount != null && tax != null && key != null;
    }

    DocumentStatus meaning() {
        return DocumentStatus.of(status);
    }

    /** What a later answer shows wins. */
    FoundRecord updated(FoundRecord later) {
        return new FoundRecord(
                first(later.id, id),
                first(later.type, type),
                first(later.number, number),
                first(later.status, status),
                first(later.party, party),
                first(later.key, key),
                first(later.amount, amount),
                first(later.tax, tax),
                first(later.description, description));
    }

    private static <T> T first(T one, T other) {
        return one == null ? other : one;
    }

    /** For people. */
    String words() {
        return (type == null ? "document" : type) + " " + number;
    }

    private static String key(JsonNode row, String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? AcumaticaJson.text(row, field)
                : AcumaticaJson.text(row.path("custom").path(field.substring(0, dot)), field.substring(dot + 1));
    }
}
