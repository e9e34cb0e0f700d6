package io.ledgerway.xml;

import io.ledgerway.cause.CausedException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes the XML parsers of the whole hub, the only class to do so. A DTD refuses the document, whatever is in it; no
 * entity but the five of XML is known; nothing outside the document is ever asked for. The JDK's own StAX parser is taken
 * by name, so that no library on the class path can put another one in its place. (It writes one line to the error output
 * when bytes are not of the document's encoding; nothing of the document is in it.)
 */
public final class XmlParsers {

    private static final XMLInputFactory FACTORY = factory(false);
    private static final XMLInputFactory WHOLE_TEXTS = factory(true);

    private XmlParsers() {}

    /**
     * Opens a document for reading child by child; the stream is closed with the cursor.
     *
     * @throws CausedException codes {@code XML_INVALID}, {@code XML_DTD_REFUSED}, {@code XML_TOO_LARGE}, with the place
     */
    public static XmlCursor open(InputStream xml, XmlLimits limits) {
        BoundedStream bounded = new BoundedStream(xml, limits.bytes());
        try {
            return new XmlCursor(FACTORY.createXMLStreamReader(bounded), bounded, limits);
        } catch (XMLStreamException e) {
            throw XmlFault.of(e, bounded);
        }
    }

    /**
     * Reads a whole document as a tree.
     *
     * @throws CausedException codes {@code XML_INVALID}, {@code XML_DTD_REFUSED}, {@code XML_TOO_LARGE},
     *     {@code XML_TOO_DEEP}, with the place
     */
    public static XmlElement read(byte[] xml, XmlLimits limits) {
        try (XmlCursor cursor = open(new ByteArrayInputStream(xml), limits)) {
            return cursor.document();
        }
    }

    /**
     * A streaming parser of a short text, such as a system's answer; texts come whole, blanks as they are.
     *
     * <p>A document type is never read, but still shows as an event: the caller refuses it.
     *
     * @throws XMLStreamException when the text does not begin as XML
     */
    public static XMLStreamReader stream(String xml) throws XMLStreamException {
        return WHOLE_TEXTS.createXMLStreamReader(new StringReader(xml));
    }

    private static XMLInputFactory factory(boolean wholeTexts) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, wholeTexts);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the document is read");
        });
        return factory;
    }
}
