package io.ledgerway.sandbox;

import io.ledgerway.xml.XmlParsers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that came from outside into {@link XmlElement}s. Document types, outside entities and deep nesting are refused. */
public final class XmlReading {

    private static final int DEEPEST = 50;

    private XmlReading() {}

    /** What is wrong with a text that is no XML. */
    public static final class NotWellFormed extends Exception {
        NotWellFormed(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * The root element.
     *
     * @throws NotWellFormed when it is no XML, or XML that a simulator does not take
     */
    public static XmlElement root(String text) throws NotWellFormed {
        try {
            return read(XmlParsers.stream(text));
        } catch (XMLStreamException e) {
            throw new NotWellFormed(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    private static XmlElement read(XMLStreamReader reader) throws XMLStreamException, NotWellFormed {
        Deque<Open> path = new ArrayDeque<>();
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> path.push(Open.at(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!path.isEmpty()) {
                        path.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    root = path.pop().closed();
                    if (!path.isEmpty()) {
                        path.peek().children.add(root);
                    }
                }
                case XMLStreamConstants.DTD -> throw new NotWellFormed("A document type is not allowed.");
                default -> {}
            }
            if (path.size() > DEEPEST) {
                throw new NotWellFormed("The elements are nested too deeply.");
            }
        }
        return root;
    }

    /** An element whose end has not come yet. */
    private record Open(String name, Map<String, String> attributes, StringBuilder text, List<XmlElement> children) {

        static Open at(XMLStreamReader reader) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            return new Open(reader.getLocalName(), attributes, new StringBuilder(), new ArrayList<>());
        }

        XmlElement closed() {
            return new XmlElement(name, attributes, text.toString(), children);
        }
    }
}
