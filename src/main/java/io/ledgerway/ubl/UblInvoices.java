package io.ledgerway.ubl;

import io.ledgerway.cause.CausedException;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.ReadInvoice;
import io.ledgerway.xml.XmlCursor;
import io.ledgerway.xml.XmlLimits;
import io.ledgerway.xml.XmlParsers;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/**
 * Reads UBL 2.1 Invoice and CreditNote documents into canonical invoices. The document is read forwards, one part at a time
 * (StAX): its lines and embedded documents never stand twice in memory, nothing outside it is asked for, and the first
 * part that is too large ends it. It is not checked against the UBL schema: each field that is used is read by its own
 * rule, the rest does not matter. Thread-safe.
 */
public final class UblInvoices {

    /** Largest document in bytes, embedded documents included. */
    public static final long LARGEST = 25L * 1024 * 1024;

    /** Most lines of a document, as in the canonical invoice's schema. */
    public static final int MOST_LINES = 10_000;

    private static final int DEEPEST = 30;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_ELEMENTS = 20_000;

    private final XmlLimits limits;
    private final int mostLines;

    public UblInvoices() {
        this(LARGEST, MOST_LINES);
    }

    /**
     * @param largest document in bytes
     * @param mostLines of a document
     */
    public UblInvoices(long largest, int mostLines) {
        this.limits = new XmlLimits(largest, DEEPEST, LONGEST_TEXT, MOST_ELEMENTS, Set.of(UblAttachments.EMBEDDED));
        this.mostLines = mostLines;
    }

    /** Reads one document; never throws for what is wrong with it. */
    public ReadInvoice read(byte[] xml) {
        return read(new ByteArrayInputStream(xml));
    }

    /** Reads one document and closes the stream; never throws for what is wrong with the document. */
    public ReadInvoice read(InputStream xml) {
        try (XmlCursor cursor = XmlParsers.open(xml, limits)) {
            return new UblDocument(mostLines).read(cursor);
        } catch (CausedException e) {
            return ReadInvoice.refused(
                    List.of(InvoiceProblem.error("", e.why().code(), e.why().message())));
        }
    }
}
