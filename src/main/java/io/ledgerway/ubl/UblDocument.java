package io.ledgerway.ubl;

import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.ReadInvoice;
import io.ledgerway.xml.XmlCursor;
import io.ledgerway.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one document from its root to its end: lines as they come, then everything else. */
final class UblDocument {

    private static final String ROOTS = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String AGGREGATES = ROOTS + "CommonAggregateComponents-2";
    private static final String BASICS = ROOTS + "CommonBasicComponents-2";
    private static final int MOST_PARTS = 5_000;

    private final int mostLines;
    private final UblProblems problems = new UblProblems();

    UblDocument(int mostLines) {
        this.mostLines = mostLines;
    }

    ReadInvoice read(XmlCursor cursor) {
        Type type = type(cursor);
        if (type == null) {
            return ReadInvoice.refused(problems.problems());
        }
        String root = cursor.name();
        int line = cursor.line();
        int column = cursor.column();
        String lineName = type == Type.INVOICE ? "InvoiceLine" : "CreditNoteLine";
        List<InvoiceLine> lines = new ArrayList<>();
        List<XmlElement> parts = new ArrayList<>();
        while (cursor.nextChild()) {
            if (!ubl(cursor.namespace())) {
                continue;
            }
            XmlElement part = cursor.element(UblDocument::ubl);
            boolean isLine = part.name().equals(lineName);
            if (isLine ? lines.size() == mostLines : parts.size() == MOST_PARTS) {
                problems.error(
                        "/" + root,
                        "LEDGERWAY-SIZE",
                        "The document has more than " + (isLine ? mostLines + " lines" : MOST_PARTS + " other parts")
                                + " (line " + part.line() + ").");
                return ReadInvoice.refused(problems.problems());
            }
            if (isLine) {
                lines.add(UblLines.read(UblElement.line(root, part, lines.size() + 1, problems), type));
            } else {
                parts.add(part);
            }
        }
        XmlElement head = new XmlElement(ROOTS, root, Map.of(), "", parts, line, column);
        Invoice invoice = new UblHead(UblElement.root(head, problems), type).invoice(lines);
        problems.currencies(invoice.currency());
        return ReadInvoice.of(invoice, problems.problems());
    }

    private Type type(XmlCursor cursor) {
        String root = cursor.name();
        Type type = root.equals("Invoice") ? Type.INVOICE : root.equals("CreditNote") ? Type.CREDIT_NOTE : null;
        if (type == null || !cursor.namespace().equals(ROOTS + root + "-2")) {
            problems.error(
                    "/" + root,
                    "LEDGERWAY-UBL-ROOT",
                    "The document is '" + root + "' of the namespace '" + cursor.namespace() + "' (line "
                            + cursor.line()
                            + ", column " + cursor.column() + "); an Invoice of " + ROOTS
                            + "Invoice-2 or a CreditNote of "
                            + ROOTS + "CreditNote-2 is read.");
            return null;
        }
        return type;
    }

    private static boolean ubl(String namespace) {
        return namespace.equals(BASICS) || namespace.equals(AGGREGATES);
    }
}
