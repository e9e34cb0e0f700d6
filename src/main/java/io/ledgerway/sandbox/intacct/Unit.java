package io.ledgerway.sandbox.intacct;

import java.util.ArrayList;
import java.util.List;

/** What one function, or one transaction, has made and not yet published. */
final class Unit {

    private final List<BookedDocument> documents = new ArrayList<>();
    private final List<BookedAttachments> attachments = new ArrayList<>();

    void add(BookedDocument document) {
        documents.add(document);
    }

    void add(BookedAttachments more) {
        attachments.add(more);
    }

    List<BookedDocument> documents() {
        return documents;
    }

    List<BookedAttachments> attachments() {
        return attachments;
    }

    boolean hasAttachments(String id) {
        return attachments.stream().anyMatch(each -> each.id().equals(id));
    }
}
