package io.ledgerway.intacct;

import io.ledgerway.xml.XmlParsers;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Elements to and from text. */
final class ElementText {

    /** Deeper than any answer of the gateway; a bound on what a hostile text can make of the stack. */
    private static final int DEEPEST = 60;

    /** Characters; a small request. */
    private static final int FIRST_SIZE = 4096;

    private ElementText() {}

    /** With an XML declaration, UTF-8, without white space between elements. */
    static String write(Element root) {
        Text text = new Text();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            write(root, writer);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An element could not be written: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static void write(Element element, XMLStreamWriter writer) throws XMLStreamException {
        boolean empty = element.text().isEmpty() && element.children().isEmpty();
        if (empty) {
            writer.writeEmptyElement(element.name());
        } else {
            writer.writeStartElement(element.name());
        }
        if (!element.attributes().isEmpty()) {
            for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
                writer.writeAttribute(attribute.getKey(), XmlCharacters.legal(attribute.getValue()));
            }
        }
        if (!empty) {
            if (!element.text().isEmpty()) {
                writer.writeCharacters(XmlCharacters.legal(element.text()));
            }
            for (Element child : element.children()) {
                write(child, writer);
            }
            writer.writeEndElement();
        }
    }

    /**
     * Reads a whole document.
     *
     * @throws XMLStreamException when it is not well-formed, is cut, declares a document type or nests absurdly
     */
    static Element read(String xml) throws XMLStreamException {
        XMLStreamReader reader = XmlParsers.stream(xml);
        Deque<Open> open = new ArrayDeque<>();
        Element root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("It declares a document type.");
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(new Open(reader));
                    if (open.size() > DEEPEST) {
                        throw new XMLStreamException("It nests too deep.");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element done = open.pop().element();
                    if (open.isEmpty()) {
                        root = done;
                    } else {
                        open.peek().children.add(done);
                    }
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return root;
    }

    /** As {@link java.io.StringWriter}, without its lock at every mark between names. */
    private static final class Text extends Writer {
        private final StringBuilder written = new StringBuilder(FIRST_SIZE);

        @Override
        public void write(int character) {
            written.append((char) character);
        }

        @Override
        public void write(char[] characters, int from, int length) {
            written.append(characters, from, length);
        }

        @Override
        public void write(String text) {
            written.append(text);
        }

        @Override
        public void write(String text, int from, int length) {
            written.append(text, from, from + length);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }

        @Override
        public String toString() {
            return written.toString();
        }
    }

    private static final class Open {
        private final String name;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();

        Open(XMLStreamReader reader) {
            name = reader.getLocalName();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }

        Element element() {
            return new Element(name, attributes, text.toString().strip(), children);
        }
    }
}
