package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Makes a document to be posted of a batch document that came in, or refuses it (apis/accountsiq.md 4.1). */
final class BatchRules {

    private final DocumentRules documents;
    private final LineRules lines;

    BatchRules(DocumentRules documents, LineRules lines) {
        this.documents = documents;
        this.lines = lines;
    }

    /**
     * The document without ids.
     *
     * @throws Refused naming the first rule that it breaks
     */
    BookedDocument check(DocumentKind kind, Values document) {
        if (document == null) {
            throw new Refused("BATCH_PROCESSING_INVOICE_IS_NULL", "There is no document.");
        }
        Values account = documents.account(kind.accounts(), document.text(kind.accountField()));
        documents.checkReference(document.text("ExternalReference"));
        String description = document.text("Description");
        if (description == null) {
            throw new Refused("TRANSACTION_LINE_DESCRIPTION_IS_NULL", "The document's description is null.");
        }
        LineRules.checkText(description);
        BigDecimal rate = documents.rate(document.amount("ExchangeRate"));
        LocalDate date = documents.openDay(kind, document.date(kind.dateField()));
        List<Values> sent = document.inners("Lines");
        if (sent.isEmpty()) {
            throw new Refused("BATCH_INVOICE_WITH_NO_INVOICE_LINES", "The document has no lines.");
        }
        LocalDate due = document.date("DueDate");
        return draft(
                kind,
                account,
                document.text("ExternalReference"),
                date,
                due == null ? documents.due(account, date) : due,
                rate,
                description,
                sent.stream().map(line -> lines.check(kind, line)).toList());
    }

    /** A document that has no ids yet, in its account's currency. */
    static BookedDocument draft(
            DocumentKind kind,
            Values account,
            String reference,
            LocalDate date,
            LocalDate due,
            BigDecimal rate,
            String description,
            List<BookedLine> lines) {
        return new BookedDocument(
                kind,
                0,
                0,
                null,
                reference,
                null,
                account.text("Code"),
                date,
                due,
                account.text("CurrencyCode"),
                rate,
                description,
                lines,
                BigDecimal.ZERO,
                false,
                null);
    }
}
