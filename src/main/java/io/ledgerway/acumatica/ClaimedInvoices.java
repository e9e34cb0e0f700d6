package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.BookedBefore;
import io.ledgerway.ledger.LedgerMapping;
import java.util.Optional;

/** What claimed invoices become in a connection, told from the stored document and today's tables. Asks nobody. */
final class ClaimedInvoices {

    private final LedgerMapping mapping;
    private final ConnectionSettings connection;
    private final DocumentSettings settings;

    ClaimedInvoices(LedgerMapping mapping, ConnectionSettings connection, DocumentSettings settings) {
        this.mapping = mapping;
        this.connection = connection;
        this.settings = settings;
    }

    /** A document or the outcome that says why there is none. */
    record Plan(PlannedDocument document, Outcome stopped) {}

    /** Never throws for what is wrong with the document, a table or a setting. */
    Plan plan(Claim claim) {
        Optional<Outcome> booked = BookedBefore.of(claim, "Acumatica");
        if (booked.isPresent()) {
            return new Plan(null, booked.get());
        }
        if (!claim.wanted()) {
            return new Plan(
                    null,
                    new Outcome.Skipped(new Cause("WITHDRAWN", claim.document() + " is not to be transferred.", "")));
        }
        return mapped(claim);
    }

    /**
     * What a look-up searches for. What today's tables no longer tell is not compared.
     *
     * @throws CausedException code {@code PAYLOAD_INVALID} when the stored document cannot be read
     */
    Progress lookUp(Claim claim) {
        PlannedDocument planned = mapped(claim).document();
        if (planned != null) {
            return Progress.of(claim, Progress.Step.LOOK_UP, planned, planned.expected());
        }
        Invoice invoice = read(claim);
        DocumentKind kind = DocumentKind.of(invoice.kind());
        LedgerEntity entity = settings.entity(kind, invoice.currency());
        Expected expected = new Expected(
                entity,
                kind,
                kind.words + " " + invoice.number(),
                null,
                settings.keyField(entity),
                entity.sale() ? claim.reference() : invoice.number().strip(),
                claim.reference(),
                invoice.ledgerTotal().abs(),
                null);
        return Progress.of(claim, Progress.Step.LOOK_UP, null, expected);
    }

    private Plan mapped(Claim claim) {
        try {
            LedgerMapping.Result result = mapping.map(read(claim), connection);
            return result instanceof LedgerMapping.Result.Mapped mapped
                    ? new Plan(new DocumentBuilder(settings).of(mapped.invoice(), claim.reference()), null)
                    : new Plan(null, ((LedgerMapping.Result.Stopped) result).outcome());
        } catch (CausedException e) {
            return new Plan(null, new Outcome.Dead(e.why()));
        }
    }

    private static Invoice read(Claim claim) {
        Invoice invoice = DocumentJson.read(claim.payload(), Invoice.class);
        if (invoice.kind() == null) {
            throw new CausedException(new Cause(
                    "PAYLOAD_INVALID",
                    "The invoice does not say whether it is a sale or a purchase of ours (kind).",
                    "Send it through the invoice intake again."));
        }
        return invoice;
    }
}
