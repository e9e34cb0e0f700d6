package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.PlannedDocument.Key;
import io.ledgerway.delivery.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that looks for documents which no server guards, before they are sent: all in two calls. */
@Component("accountsIqLookUpFirst")
class LookUpFirst {

    public Search start(InvoiceRound round) {
        return Search.ofDocuments(round.toLookUp());
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
        return round.settle(outcomes);
    }

    private static Outcome found(Search search, PlannedDocument document) {
        return AdoptionRule.of(document.claim(), document.expected(), search.outcome(document.expected()));
    }
}
