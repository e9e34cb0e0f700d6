package io.ledgerway.sandbox.intacct;

import java.util.LinkedHashMap;
import java.util.Map;

/** The books as people read them over HTTP. */
final class BooksAsJson {

    private BooksAsJson() {}

    static Map<String, Object> summary(IntacctBooks books) {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            summary.put(kind.object(), books.documents(kind).size());
        }
        summary.put("attachments", books.attachments().size());
        summary.put("totals", books.totals());
        summary.put("repeatedExternalIds", books.repeatedExternalIds());
        summary.put("repeatedNumbers", books.repeatedNumbers());
        summary.put("signIns", books.signIns());
        summary.put("refusedSignIns", books.refusedSignIns());
        summary.put("sessionsMade", books.sessionsMade());
        summary.put("liveSessions", books.liveSessionsByPlace());
        summary.put("rememberedControlIds", books.rememberedControlIds());
        summary.put("transactionsThisMonth", books.transactionsThisMonth());
        summary.put("readsThisMonth", books.readsThisMonth());
        summary.put("mostRequestsInProcess", books.mostRequestsInProcess());
        summary.put("turnedAway", books.turnedAway());
        summary.put("callbacksSent", books.callbacksSent());
        return summary;
    }

    static Map<String, Object> document(BookedDocument document) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", document.kind().name());
        shown.put("recordNo", document.recordNo());
        shown.put("number", document.number());
        shown.put("documentNumber", document.documentNumber());
        shown.put("externalId", document.externalId());
        shown.put("party", document.party());
        shown.put("created", document.created().toString());
        shown.put("posted", document.posted().toString());
        shown.put("due", document.due() == null ? null : document.due().toString());
        shown.put("term", document.term());
        shown.put("original", document.original());
        shown.put("action", document.action());
        shown.put("description", document.description());
        shown.put("currency", document.currency().currency());
        shown.put("baseCurrency", document.currency().base());
        shown.put("exchangeRate", document.currency().rate());
        shown.put("net", document.net());
        shown.put("tax", document.tax());
        shown.put("total", document.total());
        shown.put("attachmentsId", document.attachmentsId());
        shown.put("taxSolution", document.taxSolution());
        shown.put("customFields", document.customFields());
        shown.put("entity", document.entity());
        shown.put("controlId", document.controlId());
        shown.put("lines", document.lines().stream().map(BooksAsJson::line).toList());
        return shown;
    }

    static Map<String, Object> row(MasterRow row) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("RECORDNO", row.recordNo());
        shown.put(row.kind().key(), row.id());
        row.kind().others().forEach(field -> shown.put(field, row.get(field)));
        shown.put("STATUS", row.get("STATUS"));
        return shown;
    }

    static Map<String, Object> attachments(BookedAttachments attachments) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", attachments.id());
        shown.put("name", attachments.name());
        shown.put("folder", attachments.folder());
        shown.put("files", attachments.files());
        return shown;
    }

    private static Map<String, Object> line(BookedLine line) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", line.number());
        shown.put("accountNo", line.accountNo());
        shown.put("accountLabel", line.accountLabel());
        shown.put("amount", line.amount());
        shown.put("memo", line.memo());
        shown.put("dimensions", line.dimensions());
        shown.put("taxEntries", line.taxEntries());
        shown.put("customFields", line.customFields());
        return shown;
    }
}
