package io.ledgerway.ledger;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.MissingKey;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice;
import java.util.List;

/** An invoice that is not booked, with the outcome that says why. Ends the mapping of this one invoice only. */
final class RefusedInvoice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    private RefusedInvoice(Outcome outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    /** The document is at fault. */
    static RefusedInvoice dead(Invoice invoice, String code, String what, String action) {
        return new RefusedInvoice(new Outcome.Dead(new Cause(code, who(invoice) + what, action)));
    }

    /** A lookup table lacks what it needs: it goes on by itself once the table has one of the keys. */
    static RefusedInvoice missing(
            Invoice invoice, String code, String what, String action, String table, List<String> keys) {
        return new RefusedInvoice(
                new Outcome.Dead(new Cause(code, who(invoice) + what, action), null, new MissingKey(table, keys)));
    }

    /** The document is deliberately not transferred. */
    static RefusedInvoice skipped(Invoice invoice, String code, String what) {
        return new RefusedInvoice(new Outcome.Skipped(new Cause(code, who(invoice) + what, "")));
    }

    Outcome outcome() {
        return outcome;
    }

    private static String who(Invoice invoice) {
        String what = invoice.type() == Invoice.Type.CREDIT_NOTE ? "Credit note " : "Invoice ";
        return what + invoice.number() + otherSide(invoice) + ": ";
    }

    private static String otherSide(Invoice invoice) {
        if (invoice.kind() == null || invoice.counterparty() == null) {
            return "";
        }
        return (invoice.kind().sale() ? " to " : " from ")
                + invoice.counterparty().name();
    }
}
