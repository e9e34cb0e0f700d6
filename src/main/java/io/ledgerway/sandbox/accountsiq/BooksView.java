package io.ledgerway.sandbox.accountsiq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The books as JSON shows them. */
final class BooksView {

    private final AccountsIqBooks books;

    BooksView(AccountsIqBooks books) {
        this.books = books;
    }

    /** Counts, what is doubled, all documents and all item invoices. */
    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("transactions", books.documents().size());
        summary.put("repeatedReferences", books.repeatedReferences());
        summary.put("signIns", books.signIns());
        summary.put("refusedSignIns", books.refusedSignIns());
        summary.put("refreshes", books.refreshes());
        summary.put("endedTokens", books.endedTokens());
        summary.put("unusedTokens", books.unusedTokens());
        summary.put("liveTokens", books.liveTokens());
        summary.put("mostLiveTokens", books.mostLiveTokens());
        summary.put("documents", documents(null));
        summary.put(
                "itemInvoices",
                books.itemInvoices().stream().map(BooksView::shown).toList());
        return summary;
    }

    /** @param reference null = all */
    List<Map<String, Object>> documents(String reference) {
        return (reference == null ? books.documents() : books.byReference(reference))
                .stream().map(BooksView::shown).toList();
    }

    private static Map<String, Object> shown(BookedDocument document) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", document.kind().code());
        shown.put("transactionId", document.transactionId());
        shown.put("internalNumber", document.internalNumber());
        shown.put("externalReference", document.externalReference());
        shown.put("clientUniqueReference", document.clientUniqueReference());
        shown.put("account", document.account());
        shown.put("date", document.date().toString());
        shown.put("dueDate", document.dueDate().toString());
        shown.put("currency", document.currency());
        shown.put("exchangeRate", document.exchangeRate());
        shown.put("description", document.description());
        shown.put("net", document.net());
        shown.put("tax", document.tax());
        shown.put("outstanding", document.outstanding());
        shown.put("reversed", document.reversed());
        shown.put("lines", document.lines());
        return shown;
    }

    private static Map<String, Object> shown(BookedInvoice invoice) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("invoiceId", invoice.invoiceId());
        shown.put("kind", invoice.kind().code());
        shown.put("externalReference", invoice.externalReference());
        shown.put("account", invoice.account());
        shown.put("date", String.valueOf(invoice.date()));
        shown.put("status", invoice.status());
        shown.put("net", invoice.net());
        shown.put("tax", invoice.tax());
        shown.put("transactionId", invoice.transactionId());
        return shown;
    }
}
