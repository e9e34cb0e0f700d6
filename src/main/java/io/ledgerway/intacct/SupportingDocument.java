package io.ledgerway.intacct;

import io.ledgerway.document.Attachment;
import io.ledgerway.document.Invoice;
import java.util.List;
import java.util.Locale;

/** The files that came with a document, kept in Intacct beside it (apis/intacct.md 3.5). */
final class SupportingDocument {

    private static final int NAME = 80;

    private SupportingDocument() {}

    /** The function that stores them under our reference; null where the document has none, or none are to be sent. */
    static GatewayFunction of(Invoice invoice, String reference, DocumentKind kind, DocumentSettings settings) {
        List<Element> files = settings.supdocFolder() == null || kind.credit()
                ? List.of()
                : invoice.attachments().stream()
                        .filter(file ->
                                file.content() != null && !file.content().isBlank())
                        .map(SupportingDocument::file)
                        .toList();
        if (files.isEmpty()) {
            return null;
        }
        return new GatewayFunction(
                ControlIds.function(reference, ControlIds.ATTACH),
                Element.of(
                        "create_supdoc",
                        Element.text("supdocid", reference),
                        Element.text("supdocname", reference),
                        Element.text("supdocfoldername", settings.supdocFolder()),
                        Element.optional(
                                "supdocdescription",
                                FieldRules.text(kind.words() + " " + invoice.number(), settings.descriptionLength())),
                        Element.of("attachments", files)));
    }

    private static Element file(Attachment file) {
        String name = file.fileName() == null ? String.valueOf(file.id()) : file.fileName();
        int dot = name.lastIndexOf('.');
        String type = dot > 0 ? name.substring(dot + 1) : type(file.mediaType());
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return Element.of(
                "attachment",
                Element.text("attachmentname", FieldRules.text(stem, NAME)),
                Element.text("attachmenttype", type.toLowerCase(Locale.ROOT)),
                Element.text("attachmentdata", file.content().replaceAll("\\s+", "")));
    }

    private static String type(String mediaType) {
        return mediaType == null
                ? "bin"
                : mediaType.substring(mediaType.indexOf('/') + 1).replaceAll("[^A-Za-z0-9].*", "");
    }
}
