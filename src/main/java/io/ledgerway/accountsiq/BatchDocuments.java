package io.ledgerway.accountsiq;

import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerInvoice;
import io.ledgerway.ledger.LedgerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes a batch document of a ledger invoice, by AccountsIQ's rules for fields. Asks nobody. */
final class BatchDocuments {

    private final DocumentSettings settings;

    BatchDocuments(DocumentSettings settings) {
        this.settings = settings;
    }

    /**
     * The document, still without its exchange rate.
     *
     * @param reference our reference
     * @throws io.ledgerway.cause.CausedException when a field cannot be sent as it is
     */
    BatchDocument of(LedgerInvoice booked, String reference) {
        return document(booked, DocumentKind.of(booked.invoice().kind()), booked.lines(), reference);
    }

    /** The document of the opposite kind for lines that would be negative (design.md, Amounts). */
    BatchDocument contra(LedgerInvoice booked, List<LedgerLine> lines, String reference) {
        return document(booked, DocumentKind.of(booked.invoice().kind()).opposite(), lines, reference);
    }

    private BatchDocument document(LedgerInvoice booked, DocumentKind kind, List<LedgerLine> lines, String reference) {
        Invoice invoice = booked.invoice();
        String number = FieldRules.text(invoice.number(), "");
        if (number.isEmpty()) {
            throw FieldRules.refused("NUMBER_MISSING", "The document has no number, by which AccountsIQ finds it.");
        }
        if (lines.isEmpty()) {
            throw FieldRules.refused("LINES_MISSING", "The " + kind.words() + " " + number + " has no line.");
        }
        String external = settings.references().of(invoice.number());
        return new BatchDocument(
                kind,
                number,
                FieldRules.code(kind.sale() ? "customer code" : "supplier code", booked.counterparty()),
                invoice.issueDate(),
                external,
                reference,
                description(invoice, kind, external),
                lines.stream().map(this::line).toList(),
                invoice.currency(),
                null,
                kind.credit() ? null : booked.dueDate());
    }

    private BatchLine line(LedgerLine line) {
        String what = line.source();
        return new BatchLine(
                FieldRules.code("account of " + what, column(line, "GLAccountCode", line.account())),
                FieldRules.code("tax code of " + what, column(line, "TaxCode", taxCode(line))),
                FieldRules.text(line.memo(), what),
                FieldRules.optional(
                        "department of " + what,
                        column(
                                line,
                                "DepartmentID",
                                line.department() == null ? settings.department() : line.department())),
                FieldRules.amount("The net of " + what, line.net()),
                FieldRules.fraction(
                        what, line.category() == null ? null : line.category().rate()),
                FieldRules.amount("The tax of " + what, line.tax()));
    }

    /** The default is only for a line without a tax category, which is rounding. */
    private String taxCode(LedgerLine line) {
        return line.taxCode() == null && line.category() == null ? settings.taxCode() : line.taxCode();
    }

    /** A column of a lookup row wins; names are compared without case. */
    private static String column(LedgerLine line, String name, String otherwise) {
        return line.fields().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(otherwise);
    }

    /** What the other side asks for, and the number where the reference does not show it as it is. */
    private static String description(Invoice invoice, DocumentKind kind, String external) {
        List<String> parts = new ArrayList<>();
        if (invoice.orderReference() != null && !invoice.orderReference().isBlank()) {
            parts.add("Order " + invoice.orderReference().strip());
        }
        String credited = invoice.preceding().stream()
                .map(preceding -> preceding.number())
                .filter(number -> number != null && !number.isBlank())
                .collect(Collectors.joining(", "));
        if (!credited.isEmpty()) {
            parts.add((invoice.kind().credit() ? "Credits " : "Corrects ") + credited);
        }
        String named = Character.toUpperCase(kind.words().charAt(0))
                + kind.words().substring(1) + " " + invoice.number().strip();
        if (!external.equals(invoice.number().strip())) {
            parts.add(0, named);
        }
        return FieldRules.text(String.join("; ", parts), named);
    }
}
