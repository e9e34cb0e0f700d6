package io.ledgerway.sandbox.accountsiq;

import io.ledgerway.xml.XmlParsers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a document into {@link XmlNode}s. */
final class XmlNodes {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final int DEEPEST = 60;

    private XmlNodes() {}

    /** @throws SoapFault when it is no XML, has a document type or is nested too deeply */
    static XmlNode root(String text) throws SoapFault {
        try {
            return read(XmlParsers.stream(text));
        } catch (XMLStreamException e) {
            throw SoapFault.client("There is an error in the XML document: "
                    + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    private static XmlNode read(XMLStreamReader reader) throws XMLStreamException, SoapFault {
        Deque<Open> path = new ArrayDeque<>();
        XmlNode last = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> path.push(Open.at(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    path.element().text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    last = path.pop().closed();
                    if (!path.isEmpty()) {
                        path.element().children.add(last);
                    }
                }
                case XMLStreamConstants.DTD -> throw SoapFault.client("For security reasons DTD is prohibited.");
                default -> {}
            }
            if (path.size() > DEEPEST) {
                throw SoapFault.client("The elements are nested too deeply.");
            }
        }
        return last;
    }

    /** An element whose end has not come yet. */
    private record Open(
            String namespace,
            String name,
            boolean nil,
            boolean mustUnderstand,
            StringBuilder text,
            List<XmlNode> children) {

        static Open at(XMLStreamReader reader) {
            String namespace = reader.getNamespaceURI();
            boolean must = Soap.of(reader, "mustUnderstand");
            return new Open(
                    namespace == null ? "" : namespace,
                    reader.getLocalName(),
                    truth(reader.getAttributeValue(INSTANCE, "nil")),
                    must,
                    new StringBuilder(),
                    new ArrayList<>());
        }

        XmlNode closed() {
            return new XmlNode(namespace, name, nil, mustUnderstand, text.toString(), List.copyOf(children));
        }
    }

    static boolean truth(String value) {
        return "true".equals(value) || "1".equals(value);
    }
}
