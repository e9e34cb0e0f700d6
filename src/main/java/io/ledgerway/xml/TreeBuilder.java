package io.ledgerway.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Builds the tree of one element, within the limits. */
final class TreeBuilder {

    private final XmlCursor cursor;
    private final XMLStreamReader parser;
    private final XmlLimits limits;
    private final Predicate<String> namespaces;
    private int elements;

    TreeBuilder(XmlCursor cursor, XmlLimits limits, Predicate<String> namespaces) {
        this.cursor = cursor;
        this.parser = cursor.parser();
        this.limits = limits;
        this.namespaces = namespaces;
    }

    /** The element at which the parser stands; leaves it at the element's end. */
    XmlElement build(int depth) {
        Location at = parser.getLocation();
        int line = at.getLineNumber();
        int column = at.getColumnNumber();
        String name = cursor.name();
        if (depth > limits.depth()) {
            throw XmlFault.refused(
                    "XML_TOO_DEEP", at, "Elements stand in each other more than " + limits.depth() + " deep.");
        }
        if (++elements > limits.elements()) {
            throw XmlFault.refused("XML_TOO_LARGE", at, "One part has more than " + limits.elements() + " elements.");
        }
        String namespace = cursor.namespace();
        Map<String, String> attributes = attributes();
        long longest = limits.longTexts().contains(name) ? limits.bytes() : limits.textLength();
        List<XmlElement> children = List.of();
        StringBuilder text = new StringBuilder();
        for (int event = cursor.next(); event != XMLStreamConstants.END_ELEMENT; event = cursor.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    if (namespaces.test(cursor.namespace())) {
                        children = children.isEmpty() ? new ArrayList<>() : children;
                        children.add(build(depth + 1));
                    } else {
                        cursor.skip();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
                    if (text.length() > longest) {
                        throw XmlFault.refused(
                                "XML_TOO_LARGE",
                                parser.getLocation(),
                                "The text of " + name + " has more than " + longest + " characters.");
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw XmlFault.refused(
                            "XML_INVALID", parser.getLocation(), "The document uses an entity that it cannot know.");
                default -> {}
            }
        }
        return new XmlElement(
                namespace,
                name,
                attributes,
                children.isEmpty() ? text.toString().strip() : "",
                children,
                line,
                column);
    }

    private Map<String, String> attributes() {
        int count = parser.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put(parser.getAttributeLocalName(i), parser.getAttributeValue(i));
        }
        return attributes;
    }
}
