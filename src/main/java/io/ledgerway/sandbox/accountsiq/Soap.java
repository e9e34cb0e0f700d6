package io.ledgerway.sandbox.accountsiq;

import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;

/** The two protocols that the ports speak (apis/accountsiq.md 1). */
enum Soap {
    V1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    V1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String namespace;
    private final String contentType;

    Soap(String namespace, String contentType) {
        this.namespace = namespace;
        this.contentType = contentType;
    }

    String namespace() {
        return namespace;
    }

    String contentType() {
        return contentType;
    }

    /** The protocol of a {@code Content-Type}. */
    static Optional<Soap> ofContentType(String header) {
        String type = header == null ? "" : header.split(";")[0].strip();
        return Stream.of(values())
                .filter(soap -> soap.contentType.equalsIgnoreCase(type))
                .findFirst();
    }

    /** Whether the element that the reader stands at has an envelope's attribute set. */
    static boolean of(XMLStreamReader reader, String attribute) {
        return Stream.of(values())
                .anyMatch(soap -> XmlNodes.truth(reader.getAttributeValue(soap.namespace, attribute)));
    }

    /** A whole envelope around the content of its body. */
    String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"" + namespace
                + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    /** A fault as ASMX words it. */
    String fault(SoapFault fault) {
        String text = XmlText.escaped(fault.getMessage());
        if (this == V1_1) {
            return envelope("<soap:Fault><faultcode>soap:" + fault.code() + "</faultcode><faultstring>" + text
                    + "</faultstring><detail /></soap:Fault>");
        }
        String code = fault.code().replaceFirst("^Client$", "Sender").replaceFirst("^Server$", "Receiver");
        return envelope("<soap:Fault><soap:Code><soap:Value>soap:" + code
                + "</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang=\"en\">" + text
                + "</soap:Text></soap:Reason><soap:Detail /></soap:Fault>");
    }
}
