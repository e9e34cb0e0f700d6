package io.ledgerway.sandbox;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Readers over XML that came from outside. They refuse document types and outside entities. */
public final class XmlInput {

    private static final XMLInputFactory FACTORY = factory();

    private XmlInput() {}

    /** A reader that stands before the document, knows namespaces and joins neighbouring text. */
    public static XMLStreamReader over(String text) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new StringReader(text));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("Outside entities are not allowed.");
        });
        return factory;
    }
}
