package io.ledgerway.ubl;

import io.ledgerway.document.Attachment;
import java.util.ArrayList;
import java.util.List;

/** Reads the documents that are embedded in a document or named by it. None is ever fetched. */
final class UblAttachments {

    static final String EMBEDDED = "EmbeddedDocumentBinaryObject";

    /** The object that is invoiced, such as a meter (BT-18): no document. */
    private static final String INVOICED_OBJECT = "130";

    /** How a credit note names its project (BT-11), having no element of its own for it. */
    private static final String PROJECT = "50";

    private UblAttachments() {}

    static List<Attachment> read(UblElement document) {
        List<Attachment> attachments = new ArrayList<>();
        for (UblElement reference : document.all("AdditionalDocumentReference")) {
            String type = reference.text("DocumentTypeCode");
            if (!INVOICED_OBJECT.equals(type) && !PROJECT.equals(type)) {
                attachments.add(attachment(reference));
            }
        }
        return attachments;
    }

    /** The project that a credit note names; null without one. */
    static String project(UblElement document) {
        return document.first("AdditionalDocumentReference", one -> PROJECT.equals(one.text("DocumentTypeCode")))
                .text("ID");
    }

    private static Attachment attachment(UblElement reference) {
        UblElement attachment = reference.one("Attachment");
        UblElement embedded = attachment.one(EMBEDDED);
        return new Attachment(
                reference.text("ID"),
                reference.texts("DocumentDescription"),
                embedded.attribute("filename"),
                embedded.attribute("mimeCode"),
                base64(embedded),
                attachment.one("ExternalReference").text("URI"));
    }

    /** Without the line ends that XML allows in it. */
    private static String base64(UblElement embedded) {
        String text = embedded.text();
        if (text == null) {
            return null;
        }
        String content = text.chars().anyMatch(Character::isWhitespace) ? withoutBlanks(text) : text;
        int padding = content.endsWith("==") ? 2 : content.endsWith("=") ? 1 : 0;
        boolean letters = content.chars()
                .limit((long) content.length() - padding)
                .allMatch(one -> one >= 'A' && one <= 'Z'
                        || one >= 'a' && one <= 'z'
                        || one >= '0' && one <= '9'
                        || one == '+'
                        || one == '/');
        if (!letters || content.length() % 4 != 0) {
            embedded.error("LEDGERWAY-BASE64", "The embedded document is no whole base64");
        }
        return content;
    }

    private static String withoutBlanks(String text) {
        StringBuilder content = new StringBuilder(text.length());
        text.chars().filter(one -> !Character.isWhitespace(one)).forEach(one -> content.append((char) one));
        return content.toString();
    }
}
