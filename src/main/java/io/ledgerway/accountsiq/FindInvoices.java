package io.ledgerway.accountsiq;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.ledger.LedgerMapping;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that looks up invoices in doubt: each reference by itself, in both stores. */
@Component("accountsIqFindInvoices")
class FindInvoices {

    private final Connections connections;
    private final LedgerMapping mapping;
    private final SeenDocuments seen;

    FindInvoices(Connections connections, LedgerMapping mapping, SeenDocuments seen) {
        this.connections = connections;
        this.mapping = mapping;
        this.seen = seen;
    }

    public Search start(Batch batch) {
        InvoicePlans plans = plans(batch);
        List<String> references = batch.claims().stream()
                .flatMap(claim -> expected(plans, claim).stream())
                .map(Expected::reference)
                .toList();
        seen.unsure(connections.get(batch.connection()), references);
        return Search.ofReferences(references);
    }

    /**
     * One outcome for each claim: there, different, not there, or still in doubt.
     *
     * @throws io.ledgerway.session.SignInRefusedException when the connection is at fault: the caller suspends it, and
     *     the claims stay in doubt
     */
    public List<Settlement> settle(Search search, Batch batch) {
        if (search.failure() instanceof Outcome.Held held) {
            throw AccountsIqCalls.failure(held);
        }
        InvoicePlans plans = plans(batch);
        return batch.claims().stream()
                .map(claim -> new Settlement(claim.deliveryId(), outcome(plans, claim, search)))
                .toList();
    }

    private static Outcome outcome(InvoicePlans plans, Claim claim, Search search) {
        try {
            return PartOutcomes.of(plans.expected(claim).stream()
                    .map(expected -> AdoptionRule.of(claim, expected, search.outcome(expected)))
                    .toList());
        } catch (CausedException e) {
            return new Outcome.InDoubt(e.why());
        }
    }

    private static List<Expected> expected(InvoicePlans plans, Claim claim) {
        try {
            return plans.expected(claim);
        } catch (CausedException e) {
            return List.of();
        }
    }

    private InvoicePlans plans(Batch batch) {
        return new InvoicePlans(mapping, connections.get(batch.connection()));
    }
}
