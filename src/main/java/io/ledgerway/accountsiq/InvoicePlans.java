package io.ledgerway.accountsiq;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerInvoice;
import io.ledgerway.ledger.LedgerMapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is to be sent of claimed invoices, told from the stored document and today's tables. Asks nobody. */
final class InvoicePlans {

    private final LedgerMapping mapping;
    private final ConnectionSettings connection;

    InvoicePlans(LedgerMapping mapping, ConnectionSettings connection) {
        this.mapping = mapping;
        this.connection = connection;
    }

    /**
     * The plan of one claim.
     *
     * @param documents one, or with its contra two; empty when it is stopped
     * @param stopped the outcome that says why there is none; null when there is one
     */
    record Plan(List<PlannedDocument> documents, Outcome stopped) {}

    /** Never throws for what is wrong with the document, a table or a setting. */
    Plan of(Claim claim) {
        try {
            Invoice invoice = DocumentJson.read(claim.payload(), Invoice.class);
            LedgerMapping.Result result = mapping.map(invoice, connection);
            return result instanceof LedgerMapping.Result.Stopped stopped
                    ? new Plan(List.of(), stopped.outcome())
                    : new Plan(planned(claim, (LedgerMapping.Result.Mapped) result), null);
        } catch (CausedException e) {
            Outcome outcome = e.why().code().equals("SETTING_INVALID")
                    ? new Outcome.Retry(e.why(), null)
                    : new Outcome.Dead(e.why());
            return new Plan(List.of(), outcome);
        }
    }

    /**
     * What a look-up searches for. What today's tables no longer tell is not compared.
     *
     * @throws CausedException when that cannot be told now: a table or setting cannot be read, or the stored document
     */
    List<Expected> expected(Claim claim) {
        Plan plan = of(claim);
        if (plan.stopped() == null) {
            return plan.documents().stream().map(PlannedDocument::expected).toList();
        }
        if (plan.stopped() instanceof Outcome.Retry passing) {
            throw new CausedException(passing.cause());
        }
        Invoice invoice = DocumentJson.read(claim.payload(), Invoice.class);
        DocumentKind kind = DocumentKind.of(invoice.kind());
        BigDecimal total = invoice.ledgerTotal();
        return List.of(new Expected(
                kind,
                kind.words() + " " + invoice.number(),
                null,
                0,
                ExternalReference.of(connection).of(invoice.number()),
                total.abs()));
    }

    private List<PlannedDocument> planned(Claim claim, LedgerMapping.Result.Mapped mapped) {
        BatchDocuments documents = new BatchDocuments(DocumentSettings.read(connection));
        LedgerInvoice booked = mapped.invoice();
        List<BatchDocument> parts = new ArrayList<>();
        parts.add(documents.of(booked, claim.reference()));
        if (!mapped.contra().isEmpty()) {
            parts.add(documents.contra(booked, mapped.contra(), claim.reference()));
        }
        List<PlannedDocument> planned = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            BatchDocument document = parts.get(part);
            boolean lookUpFirst = !document.kind().guarded() || parts.size() > 1 || claim.corrects();
            planned.add(new PlannedDocument(claim, part, document, lookUpFirst, 0));
        }
        return List.copyOf(planned);
    }
}
