package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.ledger.BookedBefore;
import io.ledgerway.ledger.LedgerMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The step of the Kamelet that makes documents of a batch by lookup tables and settings. Sends nothing. */
@Component("intacctMapInvoices")
class MapInvoices {

    private final Connections connections;
    private final ClaimedInvoices invoices;

    MapInvoices(Connections connections, LedgerMapping mapping) {
        this.connections = connections;
        this.invoices = new ClaimedInvoices(mapping);
    }

    public InvoiceRound map(Batch batch, String name) {
        ConnectionSettings connection = connections.get(name);
        DocumentSettings settings;
        try {
            settings = DocumentSettings.read(connection);
        } catch (CausedException e) {
            return InvoiceRound.settledWhole(batch, new Outcome.Held(e.why(), Fault.CREDENTIALS));
        }
        List<PlannedDocument> documents = new ArrayList<>();
        List<Suspect> suspects = new ArrayList<>();
        Map<Long, Outcome> settled = new HashMap<>();
        for (Claim claim : batch.claims()) {
            Optional<Outcome> stopped = stopped(claim);
            ClaimedInvoices.Planned planned = stopped.isPresent()
                    ? new ClaimedInvoices.Planned(null, stopped.get())
                    : invoices.plan(claim, connection, settings);
            if (planned.document() == null) {
                settled.put(claim.deliveryId(), planned.outcome());
            } else if (claim.corrects()) {
                suspects.add(new Suspect(planned.document(), Suspect.Why.EARLIER_VERSION, null));
            } else {
                documents.add(planned.document());
            }
        }
        return InvoiceRound.of(batch, documents, suspects, settled);
    }

    private static Optional<Outcome> stopped(Claim claim) {
        Optional<Outcome> booked = BookedBefore.of(claim, "Intacct");
        if (booked.isPresent()) {
            return booked;
        }
        return claim.wanted()
                ? Optional.empty()
                : Optional.of(new Outcome.Skipped(
                        new Cause("WITHDRAWN", claim.document() + " is not to be transferred.", "")));
    }
}
