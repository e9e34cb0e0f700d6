package io.ledgerway.intacct;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads what Intacct says later of a request: an ordinary response document (apis/intacct.md 8). */
final class CallbackReader {

    private CallbackReader() {}

    /**
     * The results by our reference, each as it came; those of other functions are left out. Empty for a response that
     * failed as a whole: which documents it was for is not told, and they are looked up in time.
     *
     * @throws XMLStreamException when it is no response document
     */
    static Map<String, Element> results(String body) throws XMLStreamException {
        Element response = ElementText.read(body);
        if (response == null || !response.is("response")) {
            throw new XMLStreamException("It is no response.");
        }
        Map<String, Element> results = new LinkedHashMap<>();
        response.children("operation")
                .flatMap(operation -> operation.children("result"))
                .forEach(result -> {
                    String controlId = result.textOf("controlid");
                    String reference = controlId == null ? null : ControlIds.reference(controlId);
                    if (reference != null && reference.matches("[A-Z0-9-]{1,20}")) {
                        results.put(reference, result);
                    }
                });
        return results;
    }
}
