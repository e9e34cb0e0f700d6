package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerInvoice;
import io.ledgerway.ledger.LedgerMapping;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a claimed invoice becomes in a connection: a plan to send it, or why there is none; and what must be found of it. */
final class ClaimedInvoices {

    private final LedgerMapping mapping;

    ClaimedInvoices(LedgerMapping mapping) {
        this.mapping = mapping;
    }

    /** A plan or an outcome. */
    record Planned(PlannedDocument document, Outcome outcome) {}

    Planned plan(Claim claim, ConnectionSettings connection, DocumentSettings settings) {
        try {
            LedgerMapping.Result result = mapping.map(invoice(claim), connection);
            return result instanceof LedgerMapping.Result.Mapped mapped
                    ? new Planned(DocumentFunctions.plan(claim, mapped.invoice(), settings), null)
                    : new Planned(null, ((LedgerMapping.Result.Stopped) result).outcome());
        } catch (CausedException e) {
            return new Planned(null, new Outcome.Dead(named(claim, e.why())));
        }
    }

    /**
     * What must be found: as it would be sent today; what today's tables and settings no longer tell is not compared.
     *
     * @throws CausedException when the payload is no invoice: then nobody can say what was sent
     */
    ExpectedDocument expect(Claim claim, ConnectionSettings connection, DocumentSettings settings) {
        Invoice invoice = invoice(claim);
        LedgerInvoice mapped =
                mapping.map(invoice, connection) instanceof LedgerMapping.Result.Mapped found ? found.invoice() : null;
        if (mapped != null) {
            try {
                return DocumentFunctions.plan(claim, mapped, settings).expected();
            } catch (CausedException e) {
                // it could not be sent today; what was sent before is told from the document
            }
        }
        BigDecimal total =
                invoice.ledgerTotal().abs().setScale(MinorUnits.decimals(invoice.currency()), RoundingMode.HALF_UP);
        return new ExpectedDocument(
                DocumentKind.of(invoice.kind()),
                claim.reference(),
                invoice.number(),
                mapped == null ? null : mapped.counterparty(),
                total,
                null,
                invoice.currency());
    }

    private static Invoice invoice(Claim claim) {
        Invoice invoice = DocumentJson.read(claim.payload(), Invoice.class);
        if (invoice.kind() == null) {
            throw new CausedException(new Cause(
                    "PAYLOAD_INVALID",
                    "The invoice does not say whether it is a sale or a purchase of ours (kind).",
                    "Send it through the invoice intake again."));
        }
        return invoice;
    }

    private static Cause named(Claim claim, Cause cause) {
        return new Cause(cause.code(), claim.document() + ": " + cause.message(), cause.action());
    }
}
