package io.ledgerway.xml;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Makes XML parsers that refuse document type definitions and outside entities. */
public final class XmlParsers {

    private XmlParsers() {}

    /**
     * A streaming parser of a text.
     *
     * <p>A document type is never read, but still shows as an event: the caller refuses it.
     *
     * @throws XMLStreamException when the text does not begin as XML
     */
    public static XMLStreamReader stream(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("An outside entity is not read.");
        });
        return factory.createXMLStreamReader(new StringReader(xml));
    }
}
