package io.ledgerway.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceJson;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.InvoiceRules;
import io.ledgerway.document.ReadInvoice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an operator may send in place of an invoice that is recorded: a whole valid one that is still the same. */
@Component
public class InvoiceEdits {

    private final IntakeSettings settings;

    InvoiceEdits(IntakeSettings settings) {
        this.settings = settings;
    }

    /**
     * Checks an edited payload, which is to be kept as it was sent, and answers what it adds to the day's sum.
     *
     * @param document identity under which it is recorded
     * @param before the payload so far
     * @throws CausedException code {@code PAYLOAD_INVALID} with all that is wrong, or {@code IDENTITY_CHANGED}
     */
    public DayAmount check(String document, String before, String edited) {
        ReadInvoice read = InvoiceJson.read(edited.getBytes(StandardCharsets.UTF_8));
        refuse(read.problems());
        Invoice invoice = read.invoice();
        refuse(new InvoiceRules(settings.vatTolerance()).check(invoice));
        Invoice.Kind kind = DocumentJson.read(before, Invoice.class).kind();
        if (invoice.kind() != kind || !InvoiceIdentity.of(invoice).equals(document)) {
            throw new CausedException(new Cause(
                    "IDENTITY_CHANGED",
                    "An edit keeps the document's identity: it is the " + kind + " " + document + ", this would be the "
                            + invoice.kind() + " " + InvoiceIdentity.of(invoice) + ".",
                    "Leave kind, type, number, selfBilled and the issuer's identifiers as they were."));
        }
        if (invoice.totals().net().signum() < 0) {
            throw invalid("/totals/net: A negative total would make it the opposite kind.");
        }
        return DayAmount.of(invoice);
    }

    private static void refuse(List<InvoiceProblem> problems) {
        List<String> errors = problems.stream()
                .filter(InvoiceProblem::refuses)
                .map(InvoiceRefusedException::told)
                .toList();
        if (!errors.isEmpty()) {
            throw invalid(String.join(" ", errors));
        }
    }

    private static CausedException invalid(String why) {
        return new CausedException(
                new Cause("PAYLOAD_INVALID", "This cannot be the document: " + why, "Correct it and send it again."));
    }
}
