package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.PlannedDocument.Key;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that looks for documents which no server guards, before they are sent: all in two calls, or none. */
@Component("accountsIqLookUpFirst")
class LookUpFirst {

    private final Connections connections;
    private final SeenDocuments seen;

    LookUpFirst(Connections connections, SeenDocuments seen) {
        this.connections = connections;
        this.seen = seen;
    }

    /** By what was seen of their accounts lately, else by a look-up of those; what is not certain by its reference. */
    public Search start(InvoiceRound round) {
        ConnectionSettings connection = connections.get(round.batch().connection());
        List<PlannedDocument> unseen = new ArrayList<>();
        List<String> references = new ArrayList<>();
        List<FoundDocument> known = new ArrayList<>();
        for (PlannedDocument document : round.toLookUp()) {
            List<FoundDocument> rows = seen.of(connection, document);
            if (document.accountId() <= 0 || seen.isUnsure(connection, document)) {
                references.add(document.document().reference());
            } else if (rows == null) {
                unseen.add(document);
            } else {
                known.addAll(rows);
            }
        }
        return Search.of(seen.widened(connection, Search.look(unseen, seen.now())), references, known);
    }

    /** What is there is adopted or refused; what could not be looked up is not sent now. */
    public InvoiceRound settle(Search search, InvoiceRound round) {
        Map<Key, Outcome> outcomes = new HashMap<>();
        for (PlannedDocument document : round.toLookUp()) {
            Outcome outcome = search.failure() == null ? found(search, document) : search.failure();
            if (outcome instanceof Outcome.InDoubt doubt) {
                outcomes.put(document.key(), new Outcome.Retry(doubt.cause(), null));
            } else if (!(outcome instanceof Outcome.NotThere)) {
                outcomes.put(document.key(), outcome);
            }
        }
        if (search.failure() == null && search.look() != null) {
            seen.keep(connections.get(round.batch().connection()), search.look(), search.found());
        }
        return round.settle(outcomes);
    }

    private static Outcome found(Search search, PlannedDocument document) {
        return AdoptionRule.of(document.claim(), document.expected(), search.outcome(document.expected()));
    }
}
