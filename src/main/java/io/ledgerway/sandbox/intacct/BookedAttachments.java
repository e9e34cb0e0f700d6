package io.ledgerway.sandbox.intacct;

import java.util.List;

/** Attachments under one id ({@code supdocid}). Blank fields are null. */
public record BookedAttachments(
        String id, long recordNo, String name, String folder, String description, List<File> files) {

    public BookedAttachments {
        files = List.copyOf(files);
    }

    /** @param size bytes of the content */
    public record File(String name, String type, int size) {}
}
