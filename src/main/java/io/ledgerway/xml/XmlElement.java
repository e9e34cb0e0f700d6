package io.ledgerway.xml;

import java.util.List;
import java.util.Map;

/**
 * One element of a document with all that is in it.
 *
 * @param namespace empty when it has none
 * @param name local name
 * @param attributes by local name
 * @param text its own text without blanks around it; empty for an element that has children
 * @param children in the document's order
 * @param line of the end of its start tag, from 1
 * @param column likewise
 */
public record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        String text,
        List<XmlElement> children,
        int line,
        int column) {

    /** The first child of that local name; null without one. */
    public XmlElement child(String name) {
        for (XmlElement child : children) {
            if (child.name.equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** All children of that local name. */
    public List<XmlElement> children(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    /** The text at the end of a path of first children; null when there is no such element or it is empty. */
    public String text(String... path) {
        XmlElement element = this;
        for (String name : path) {
            element = element.child(name);
            if (element == null) {
                return null;
            }
        }
        return element.text.isEmpty() ? null : element.text;
    }

    /** The attribute without blanks around it; null when it is missing or blank. */
    public String attribute(String name) {
        String value = attributes.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
