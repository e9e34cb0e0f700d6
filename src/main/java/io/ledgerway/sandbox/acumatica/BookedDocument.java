package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A document in the books, hidden or visible to reads.
 *
 * @param id stable id of the record
 * @param type label, such as {@code Credit Memo}
 * @param party customer or vendor
 * @param dueDate null on credits
 * @param postPeriod {@code MMYYYY}
 * @param customerOrder null on bills
 * @param externalRef sales invoices only
 * @param vendorRef bills only
 * @param amount tax included
 * @param custom custom fields by {@code View.Field}
 * @param files names of attached files
 */
public record BookedDocument(
        DocumentKind kind,
        UUID id,
        String type,
        String referenceNbr,
        String status,
        String party,
        LocalDate date,
        LocalDate dueDate,
        String postPeriod,
        String terms,
        String currency,
        String branch,
        String description,
        String customerOrder,
        String externalRef,
        String vendorRef,
        BigDecimal amount,
        BigDecimal taxTotal,
        Map<String, Object> custom,
        List<BookedLine> lines,
        List<BookedTax> taxes,
        List<String> files,
        Instant created) {

    static BookedDocument of(DocumentKind kind, Row row) {
        return new BookedDocument(
                kind,
                row.id(),
                row.text("Type"),
                row.text("ReferenceNbr"),
                row.text("Status"),
                row.text(kind.party()),
                row.date("Date"),
                row.date("DueDate"),
                row.text("PostPeriod"),
                row.text("Terms"),
                row.text(kind.currency()),
                HeaderRules.branch(kind, row),
                row.text("Description"),
                row.text("CustomerOrder"),
                row.text("ExternalRef"),
                row.text("VendorRef"),
                row.decimal("Amount"),
                row.decimal("TaxTotal"),
                Collections.unmodifiableMap(new TreeMap<>(row.custom())),
                row.rows("Details").stream()
                        .map(line -> BookedLine.of(kind, line))
                        .toList(),
                row.rows(Merging.TAXES).stream().map(BookedTax::of).toList(),
                row.files().stream().map(StoredFile::name).toList(),
                row.created());
    }

    /** Whether it is released. */
    public boolean released() {
        return DocumentStatus.released(status);
    }

    /** Whether one of its reference fields is exactly this, case apart. */
    public boolean refersTo(String reference) {
        return reference.equalsIgnoreCase(customerOrder)
                || reference.equalsIgnoreCase(externalRef)
                || reference.equalsIgnoreCase(vendorRef)
                || custom.containsValue(reference);
    }
}
