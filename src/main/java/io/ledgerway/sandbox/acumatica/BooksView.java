package io.ledgerway.sandbox.acumatica;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The books as JSON shows them. */
final class BooksView {

    private final AcumaticaBooks books;

    BooksView(AcumaticaBooks books) {
        this.books = books;
    }

    /** Counts, what is doubled, and all documents. */
    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("repeatedReferences", books.repeatedReferences());
        summary.put("droppedFields", books.droppedFields());
        summary.put("underWay", books.underWay());
        summary.put("signIns", books.signIns());
        summary.put("refusedSignIns", books.refusedSignIns());
        summary.put("refusedSeats", books.refusedSeats());
        summary.put("refusedRequests", books.refusedRequests());
        summary.put("declinedRequests", books.declinedRequests());
        summary.put("liveSessions", books.liveSessions());
        summary.put("mostLiveSessions", books.mostLiveSessions());
        summary.put("grantedTokens", books.grantedTokens());
        summary.put("refreshedTokens", books.refreshedTokens());
        summary.put("locked", books.locked());
        summary.put("deleted", books.deleted().size());
        summary.put("documents", documents(null));
        return summary;
    }

    /** @param reference null = all */
    List<Map<String, Object>> documents(String reference) {
        return (reference == null ? books.documents() : books.byReference(reference))
                .stream().map(BooksView::shown).toList();
    }

    private static Map<String, Object> shown(BookedDocument document) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("entity", document.kind().entity());
        shown.put("id", document.id().toString());
        shown.put("type", document.type());
        shown.put("referenceNbr", document.referenceNbr());
        shown.put("status", document.status());
        shown.put("party", document.party());
        shown.put("date", String.valueOf(document.date()));
        shown.put(
                "dueDate",
                document.dueDate() == null ? null : document.dueDate().toString());
        shown.put("postPeriod", document.postPeriod());
        shown.put("currency", document.currency());
        shown.put("branch", document.branch());
        shown.put("description", document.description());
        shown.put("customerOrder", document.customerOrder());
        shown.put("externalRef", document.externalRef());
        shown.put("vendorRef", document.vendorRef());
        shown.put("amount", document.amount());
        shown.put("taxTotal", document.taxTotal());
        shown.put("lines", document.lines());
        shown.put("taxes", document.taxes());
        shown.put("files", document.files());
        return shown;
    }
}
