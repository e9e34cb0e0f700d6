package io.ledgerway.accountsiq;

import io.ledgerway.xml.XmlParsers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML text into elements by local name, whatever the prefixes. Attributes but {@code xsi:nil} are ignored. */
final class ElementReader {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final int DEEPEST = 100;

    private ElementReader() {}

    /** The root element; empty when the text is no XML, has a document type, or is nested without reason. */
    static Optional<Element> read(String xml) {
        if (xml.isBlank()) {
            return Optional.empty();
        }
        try {
            return root(XmlParsers.stream(xml.strip()));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<Element> root(XMLStreamReader xml) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        Element root = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(new Open(xml.getLocalName(), isNil(xml)));
                    if (open.size() > DEEPEST) {
                        return Optional.empty();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    root = open.pop().closed();
                    if (!open.isEmpty()) {
                        open.peek().children.add(root);
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Optional.empty();
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return Optional.ofNullable(root);
    }

    private static boolean isNil(XMLStreamReader xml) {
        String nil = xml.getAttributeValue(INSTANCE, "nil");
        return nil != null && (nil.strip().equals("true") || nil.strip().equals("1"));
    }

    /** An element whose end has not come yet. */
    private static final class Open {

        private final String name;
        private final boolean nil;
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();

        Open(String name, boolean nil) {
            this.name = name;
            this.nil = nil;
        }

        Element closed() {
            return new Element(name, children.isEmpty() ? text.toString() : "", nil, children);
        }
    }
}
