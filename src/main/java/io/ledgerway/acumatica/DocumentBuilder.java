package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.acumatica.DocumentSettings.TaxMode;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerInvoice;
import io.ledgerway.ledger.LedgerLine;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a document as the record that creates it, on hold and without keys, so that Acumatica numbers it (apis/acumatica.md 4.2
 * and 5). Sends nothing.
 */
final class DocumentBuilder {

    /** A column of the table {@code tax-codes}: the tax that a tax line names. */
    private static final String TAX_ID = "TaxID";
    /** A column of the tables {@code customers} and {@code vendors}; the document's own currency is sent. */
    private static final String CURRENCY = "currency";

    private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("MMyyyy");

    /** Prices with more may be rounded there. */
    private static final int PRICE_DECIMALS = 4;

    private final DocumentSettings settings;

    DocumentBuilder(DocumentSettings settings) {
        this.settings = settings;
    }

    /**
     * The document.
     *
     * @throws io.ledgerway.cause.CausedException codes {@code FIELD_UNKNOWN}, {@code FIELD_TOO_LONG}, {@code FIELD_INVALID},
     *     {@code TAX_ID_MISSING}
     */
    PlannedDocument of(LedgerInvoice booked, String reference) {
        Invoice invoice = booked.invoice();
        DocumentKind kind = DocumentKind.of(invoice.kind());
        LedgerEntity entity = settings.entity(kind, invoice.currency());
        Expected expected = expected(booked, kind, entity, reference);
        RecordWriter head = new RecordWriter(entity.path, expected.words(), settings.ownEndpoint())
                .put("Type", kind.type)
                .put(entity.party, booked.counterparty())
                .put("Date", invoice.issueDate());
        key(head, invoice, entity, expected);
        if (entity.location != null) {
            head.put(entity.location, settings.location());
        }
        if (entity.currency != null) {
            head.put(entity.currency, invoice.currency());
        }
        if (entity.terms != null && !kind.credit()) {
            head.put(entity.terms, booked.term() == null ? settings.terms() : booked.term());
        }
        head.put("DueDate", booked.dueDate())
                .free("Description", description(invoice, expected))
                .custom(settings.numberAttribute(), invoice.number())
                .put("Hold", true);
        if (entity.postPeriod
                && settings.nextOpen() != null
                && invoice.issueDate().isBefore(settings.nextOpen())) {
            head.put("PostPeriod", settings.nextOpen().format(PERIOD));
        }
        if (settings.controlTotal()) {
            head.put("Amount", expected.total());
        }
        head.columns(without(booked.counterpartyFields(), CURRENCY));
        ObjectNode record = head.node();
        taxZone(record, entity);
        ArrayNode details = record.putArray("Details");
        booked.lines().forEach(line -> details.add(line(line, entity, expected)));
        if (settings.taxMode() == TaxMode.LINES) {
            taxes(record, booked, entity, expected);
        }
        return new PlannedDocument(record, expected);
    }

    private Expected expected(LedgerInvoice booked, DocumentKind kind, LedgerEntity entity, String reference) {
        Invoice invoice = booked.invoice();
        BigDecimal tax = booked.lines().stream().map(LedgerLine::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Expected(
                entity,
                kind,
                kind.words + " " + invoice.number(),
                booked.counterparty(),
                settings.keyField(entity),
                entity.sale() ? reference : invoice.number().strip(),
                reference,
                booked.total(),
                tax);
    }

    private static void key(RecordWriter head, Invoice invoice, LedgerEntity entity, Expected expected) {
        if (expected.keyField().contains(".")) {
            head.custom(expected.keyField(), expected.key());
        } else {
            head.put(expected.keyField(), expected.key());
        }
        boolean free = entity.sale() && !expected.keyField().equals(DocumentSettings.CUSTOMER_ORDER);
        String order = invoice.orderReference();
        int longest = free
                ? FieldRules.of(entity.path, DocumentSettings.CUSTOMER_ORDER)
                        .orElseThrow()
                        .longest()
                : 0;
        if (order != null && order.strip().length() <= longest) {
            head.put(DocumentSettings.CUSTOMER_ORDER, order);
        }
    }

    /** The numbers that people search for, then the note. On bills our reference too, so that a draft is known as ours. */
    private static String description(Invoice invoice, Expected expected) {
        List<String> parts = new ArrayList<>();
        if (expected.entity().sale()) {
            parts.add(invoice.number());
        } else {
            parts.add(expected.reference());
        }
        if (invoice.orderReference() != null && !invoice.orderReference().isBlank()) {
            parts.add("order " + invoice.orderReference().strip());
        }
        if (!invoice.preceding().isEmpty()) {
            parts.add("for "
                    + invoice.preceding().stream()
                            .map(each -> each.number())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", ")));
        }
        if (invoice.note() != null && !invoice.note().isBlank()) {
            parts.add(invoice.note().strip());
        }
        return String.join("; ", parts);
    }

    private void taxZone(ObjectNode record, LedgerEntity entity) {
        if (settings.taxZone() == null) {
            return;
        }
        if (entity == LedgerEntity.SALES_INVOICE) {
            record.withObjectProperty("FinancialDetails")
                    .putObject("CustomerTaxZone")
                    .put("value", settings.taxZone());
        } else {
            record.withObjectProperty("custom")
                    .withObjectProperty("CurrentDocument")
                    .putObject("TaxZoneID")
                    .put("type", "CustomStringField")
                    .put("value", settings.taxZone());
        }
    }

    /** Quantity and price as in the document where they make the net amount, else one piece of it. */
    private ObjectNode line(LedgerLine line, LedgerEntity entity, Expected expected) {
        RecordWriter row = new RecordWriter(
                        entity.detail(), expected.words() + ", " + line.source(), settings.ownEndpoint())
                .put("InventoryID", line.item())
                .free(entity.lineText, line.memo());
        boolean exact = line.quantity() != null
                && line.price() != null
                && line.price().stripTrailingZeros().scale() <= PRICE_DECIMALS
                && line.quantity().multiply(line.price()).compareTo(line.net()) == 0;
        row.put("Qty", exact ? line.quantity() : BigDecimal.ONE).put(entity.price, exact ? line.price() : line.net());
        if (entity == LedgerEntity.SALES_INVOICE && line.item() != null) {
            row.put("ManualPrice", true);
        }
        row.put("Account", line.account()).put(entity.subaccount, settings.subaccount());
        if (settings.taxMode() != TaxMode.NONE) {
            row.put("TaxCategory", line.taxCode());
        }
        return row.columns(without(line.fields(), TAX_ID)).node();
    }

    /** One line a tax: what was spread over its lines comes together again. */
    private static void taxes(ObjectNode record, LedgerInvoice booked, LedgerEntity entity, Expected expected) {
        Map<String, BigDecimal[]> byTax = new LinkedHashMap<>();
        for (LedgerLine line : booked.lines()) {
            String id = line.fields().entrySet().stream()
                    .filter(field -> field.getKey().equalsIgnoreCase(TAX_ID))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (id == null && line.tax().signum() != 0) {
                throw TaxMissing.of(expected, line);
            }
            if (id != null) {
                BigDecimal[] sums = byTax.computeIfAbsent(id, x -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                sums[0] = sums[0].add(line.net());
                sums[1] = sums[1].add(line.tax());
            }
        }
        record.putObject("IsTaxValid").put("value", true);
        ArrayNode rows = record.putArray("TaxDetails");
        byTax.forEach((id, sums) -> rows.add(new RecordWriter(entity.taxDetail(), expected.words(), false)
                .put(TAX_ID, id)
                .put("TaxableAmount", sums[0])
                .put("TaxAmount", sums[1])
                .node()));
    }

    private static Map<String, String> without(Map<String, String> columns, String name) {
        Map<String, String> rest = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rest.putAll(columns);
        rest.remove(name);
        return rest;
    }
}
