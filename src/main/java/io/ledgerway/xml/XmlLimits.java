package io.ledgerway.xml;

import java.util.Set;

/**
 * How much of a document is read before it is refused. What is read is held in memory, so this bounds memory too.
 *
 * @param bytes of the whole document
 * @param depth of elements in each other, at most 200
 * @param textLength characters of one element's text
 * @param elements of one element tree
 * @param longTexts local names of elements whose text only {@code bytes} bounds, such as embedded documents in base64
 */
public record XmlLimits(long bytes, int depth, int textLength, int elements, Set<String> longTexts) {

    public XmlLimits {
        if (bytes < 1 || depth < 1 || depth > 200 || textLength < 1 || elements < 1) {
            throw new IllegalArgumentException("Limits of XML are above zero, and depth is at most 200");
        }
        longTexts = Set.copyOf(longTexts);
    }

    /** For an answer of a system: of this size in bytes, 50 deep, texts of a million characters, a million elements. */
    public static XmlLimits ofAnswer(long bytes) {
        return new XmlLimits(bytes, 50, 1_000_000, 1_000_000, Set.of());
    }
}
