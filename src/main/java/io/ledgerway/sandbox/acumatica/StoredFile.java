package io.ledgerway.sandbox.acumatica;

import java.util.UUID;

/**
 * A file that is attached to a record.
 *
 * @param content a character for each byte where it was sent as a file, else text
 * @param comment null = none
 */
record StoredFile(UUID id, String name, String contentType, String content, String comment) {}
