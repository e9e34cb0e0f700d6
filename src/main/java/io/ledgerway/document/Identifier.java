package io.ledgerway.document;

/**
 * An identifier and the list it is from.
 *
 * @param scheme code of the list, such as {@code 0088} (GLN) or {@code 0184} (Danish CVR); null when unknown
 * @param id the identifier as written
 */
public record Identifier(String scheme, String id) {}
