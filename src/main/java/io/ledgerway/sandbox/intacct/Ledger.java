package io.ledgerway.sandbox.intacct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that was booked, in order. Whoever reads or writes holds its lock. */
final class Ledger {

    private final Map<Long, BookedDocument> documents = new LinkedHashMap<>();
    private final Map<String, BookedAttachments> attachments = new LinkedHashMap<>();
    private long lastRecord = 16_000;
    private long lastNumber;

    synchronized long nextRecord() {
        return ++lastRecord;
    }

    /** A number of the company's own sequence. */
    synchronized String nextNumber() {
        return "AUTO-%05d".formatted(++lastNumber);
    }

    /** Makes what a unit holds part of the books. */
    synchronized void publish(Unit unit) {
        unit.documents().forEach(document -> documents.put(document.recordNo(), document));
        unit.attachments().forEach(each -> attachments.put(each.id(), each));
    }

    synchronized List<BookedDocument> documents() {
        return Collections.unmodifiableList(new ArrayList<>(documents.values()));
    }

    synchronized List<BookedAttachments> attachments() {
        return List.copyOf(attachments.values());
    }

    synchronized Optional<BookedDocument> document(long recordNo) {
        return Optional.ofNullable(documents.get(recordNo));
    }

    synchronized boolean hasAttachments(String id) {
        return attachments.containsKey(id);
    }

    /** Takes a document out, as a bookkeeper may; says whether it was there. */
    synchronized boolean remove(long recordNo) {
        return documents.remove(recordNo) != null;
    }

    /** Puts another content in a document's place. */
    synchronized void replace(BookedDocument document) {
        documents.put(document.recordNo(), document);
    }

    synchronized void clear() {
        documents.clear();
        attachments.clear();
        lastNumber = 0;
    }
}
