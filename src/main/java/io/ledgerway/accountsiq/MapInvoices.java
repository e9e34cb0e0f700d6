package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.ledger.LedgerMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that maps a batch: tables first, then accounts, periods and rates, read where they are not known. */
@Component("accountsIqMapInvoices")
class MapInvoices {

    private final Connections connections;
    private final LedgerMapping mapping;
    private final MasterDataCache cache;

    MapInvoices(Connections connections, LedgerMapping mapping, MasterDataCache cache) {
        this.connections = connections;
        this.mapping = mapping;
        this.cache = cache;
    }

    /** Each claim's documents; a claim at fault is left out with its outcome. */
    public InvoiceRound start(Batch batch) {
        InvoicePlans plans = new InvoicePlans(mapping, connections.get(batch.connection()));
        List<PlannedDocument> documents = new ArrayList<>();
        Map<Long, Outcome> stopped = new HashMap<>();
        Set<Object> taken = new HashSet<>();
        for (Claim claim : batch.claims()) {
            InvoicePlans.Plan plan = plans.of(claim);
            if (plan.stopped() != null) {
                stopped.put(claim.deliveryId(), plan.stopped());
            } else if (plan.documents().stream().allMatch(document -> taken.add(place(document)))) {
                documents.addAll(plan.documents());
            } else {
                stopped.put(claim.deliveryId(), oneAtATime(plan.documents().get(0)));
            }
        }
        return advance(InvoiceRound.of(batch, documents, stopped));
    }

    /** What could be read is kept; where AccountsIQ could not be asked, nothing is sent. */
    public InvoiceRound read(Reply reply, InvoiceRound round) {
        ConnectionSettings connection = connections.get(round.batch().connection());
        Outcome failed = MasterDataReader.keep(round.wanted(), reply, cache.of(connection), cache.now());
        return failed == null ? advance(round) : round.settleWaiting(failed);
    }

    private InvoiceRound advance(InvoiceRound round) {
        if (!round.sending()) {
            return round.completed(List.of());
        }
        ConnectionSettings connection = connections.get(round.batch().connection());
        DocumentNeeds needs = new DocumentNeeds(cache, connection);
        for (PlannedDocument document : round.waiting()) {
            MasterRead wanted = needs.next(document);
            if (wanted != null) {
                return round.wants(wanted);
            }
        }
        Map<Long, Outcome> stopped = new HashMap<>();
        List<PlannedDocument> complete = new ArrayList<>();
        for (PlannedDocument document : round.waiting()) {
            needs.problem(document.document())
                    .ifPresentOrElse(
                            why -> stopped.put(document.claim().deliveryId(), new Outcome.Dead(why)),
                            () -> complete.add(needs.complete(document)));
        }
        return round.completed(complete).stop(stopped);
    }

    /** Where a document stands in AccountsIQ: two in one place are never under way at once. */
    private static Object place(PlannedDocument document) {
        return List.of(
                document.document().kind(),
                document.document().account(),
                document.document().reference());
    }

    private static Outcome oneAtATime(PlannedDocument document) {
        return new Outcome.Retry(
                new Cause(
                        "ONE_AT_A_TIME",
                        "Another document with the number of the "
                                + document.document().words() + " and the same account is sent first.",
                        ""),
                null);
    }
}
