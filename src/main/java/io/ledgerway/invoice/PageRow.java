package io.ledgerway.invoice;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a page on its way through the route {@code invoice-intake}: what it asks to record there is recorded together
 * with the page. It travels as a property of the exchange, so that steps which integrators add hold for it as for any other.
 */
final class PageRow {

    /** The exchange's property; a document that came by itself has none. */
    static final String PROPERTY = "pageRow";

    private final IntakeRules rules;
    private final List<InvoiceRecorder.Entry> entries = new ArrayList<>();
    private boolean closed;

    /** @param rules those of the page */
    PageRow(IntakeRules rules) {
        this.rules = rules;
    }

    IntakeRules rules() {
        return rules;
    }

    /** False once the row went through: a step that left the route's thread comes too late for the page. */
    synchronized boolean add(List<InvoiceRecorder.Entry> more) {
        return !closed && entries.addAll(more);
    }

    /** What is to be recorded of it; empty where a step held it back. */
    synchronized List<InvoiceRecorder.Entry> close() {
        closed = true;
        return List.copyOf(entries);
    }
}
