package io.ledgerway.xml;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** What is wrong with a document, with line and column. */
final class XmlFault {

    private static final String MESSAGE = "Message: ";

    private XmlFault() {}

    static CausedException of(XMLStreamException e, BoundedStream stream) {
        if (stream.exceeded()) {
            return tooLarge(stream);
        }
        String said = String.valueOf(e.getMessage());
        int words = said.indexOf(MESSAGE);
        return invalid(e.getLocation(), words < 0 ? said : said.substring(words + MESSAGE.length()), e);
    }

    static CausedException tooLarge(BoundedStream stream) {
        return new CausedException(new Cause(
                "XML_TOO_LARGE",
                "The document is larger than " + stream.most() + " bytes.",
                "Send it without its embedded documents, or in parts."));
    }

    static CausedException invalid(Location at, String said, Exception root) {
        return new CausedException(
                new Cause(
                        "XML_INVALID",
                        "This is no well-formed XML, " + place(at) + ": " + said,
                        "Correct the document and send it again."),
                root);
    }

    static CausedException refused(String code, Location at, String message) {
        return new CausedException(
                new Cause(code, message + " (" + place(at) + ")", "Correct the document and send it again."));
    }

    private static String place(Location at) {
        return at == null ? "at an unknown place" : "line " + at.getLineNumber() + ", column " + at.getColumnNumber();
    }
}
