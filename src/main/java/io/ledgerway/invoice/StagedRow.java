package io.ledgerway.invoice;

import java.util.Locale;

/**
 * A waiting row of the staging table.
 *
 * @param id as the database gives it
 * @param format {@code ubl} or {@code json}; null to be told from the content
 * @param content the document
 */
record StagedRow(Object id, String format, String content) {

    /** Tells contents apart, so that a dead letter knows its row again. */
    static String contentMark(String content) {
        return Fingerprint.of(content == null ? "" : content);
    }

    /** Media type of the content; null where the format says none. */
    String mediaType() {
        return switch (format == null ? "" : format.strip().toLowerCase(Locale.ROOT)) {
            case "ubl", "xml" -> "application/xml";
            case "json" -> "application/json";
            default -> null;
        };
    }
}
