package io.ledgerway.document;

/**
 * A document embedded in an invoice, or named by it.
 *
 * @param id its reference in the invoice
 * @param description what it is; may be null
 * @param fileName may be null
 * @param mediaType such as {@code application/pdf}; null for one that is only named
 * @param content base64; null for one that is only named
 * @param address where it can be found, for one that is only named; never fetched
 */
public record Attachment(
        String id, String description, String fileName, String mediaType, String content, String address) {}
