package io.ledgerway.document;

import java.util.List;

/**
 * What came of reading an invoice from a text.
 *
 * @param invoice null when it was refused
 * @param problems what was found; only warnings when there is an invoice
 */
public record ReadInvoice(Invoice invoice, List<InvoiceProblem> problems) {

    public ReadInvoice {
        problems = List.copyOf(problems);
    }

    /** The invoice, unless one of the problems refuses it. */
    public static ReadInvoice of(Invoice invoice, List<InvoiceProblem> problems) {
        boolean refused = !problems.isEmpty() && problems.stream().anyMatch(InvoiceProblem::refuses);
        return new ReadInvoice(refused ? null : invoice, problems);
    }

    public static ReadInvoice refused(List<InvoiceProblem> problems) {
        return new ReadInvoice(null, problems);
    }

    public boolean refused() {
        return invoice == null;
    }
}
