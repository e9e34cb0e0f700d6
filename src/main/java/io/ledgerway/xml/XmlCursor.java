package io.ledgerway.xml;

import io.ledgerway.cause.CausedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks a document forwards, from child to child of its root, so that only the child that is read stands in memory. All
 * methods throw {@link CausedException} with line and column for what is wrong with the document.
 */
public final class XmlCursor implements AutoCloseable {

    private final XMLStreamReader parser;
    private final BoundedStream stream;
    private final XmlLimits limits;
    private boolean unread;

    XmlCursor(XMLStreamReader parser, BoundedStream stream, XmlLimits limits) {
        this.parser = parser;
        this.stream = stream;
        this.limits = limits;
        while (next() != XMLStreamConstants.START_ELEMENT) {
            continue;
        }
    }

    /** Moves to the root's next child; at its end reads the document to its end and answers false. */
    public boolean nextChild() {
        if (unread) {
            skip();
        }
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                unread = true;
                return true;
            }
        }
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            continue;
        }
        return false;
    }

    /** Local name of the element that the cursor is at: the root at first. */
    public String name() {
        return parser.getLocalName();
    }

    /** Its namespace; empty when it has none. */
    public String namespace() {
        String namespace = parser.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    public int line() {
        return parser.getLocation().getLineNumber();
    }

    public int column() {
        return parser.getLocation().getColumnNumber();
    }

    /** The whole element that the cursor is at, without elements (and what is in them) of namespaces that do not matter. */
    public XmlElement element(Predicate<String> namespaces) {
        unread = false;
        return new TreeBuilder(this, limits, namespaces).build(2);
    }

    /** The whole document as one element, from the root. */
    XmlElement document() {
        XmlElement root = new TreeBuilder(this, limits, namespace -> true).build(1);
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            continue;
        }
        return root;
    }

    @Override
    public void close() {
        try {
            parser.close();
            stream.close();
        } catch (XMLStreamException e) {
            throw XmlFault.of(e, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XMLStreamReader parser() {
        return parser;
    }

    int next() {
        try {
            int event = parser.next();
            if (event == XMLStreamConstants.DTD) {
                throw XmlFault.refused(
                        "XML_DTD_REFUSED",
                        parser.getLocation(),
                        "The document has a document type declaration (DTD), which is never read.");
            }
            return event;
        } catch (XMLStreamException e) {
            throw XmlFault.of(e, stream);
        } catch (CausedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw XmlFault.invalid(parser.getLocation(), String.valueOf(e.getMessage()), e);
        }
    }

    /** To the end of the element that the cursor is at; what is in it is not looked at. */
    void skip() {
        unread = false;
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
