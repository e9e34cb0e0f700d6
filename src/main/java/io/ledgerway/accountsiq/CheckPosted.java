package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.PlannedDocument.Key;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that looks for the documents of a bulk call whose answer does not tell which were posted. */
@Component("accountsIqCheckPosted")
class CheckPosted {

    private final Connections connections;
    private final SeenDocuments seen;

    CheckPosted(Connections connections, SeenDocuments seen) {
        this.connections = connections;
        this.seen = seen;
    }

    /** Anew, whatever was seen before: two calls for all whose account is known. */
    public Search start(InvoiceRound round) {
        List<PlannedDocument> known = round.check().sent().stream()
                .filter(document -> document.accountId() > 0)
                .toList();
        List<String> references = round.check().sent().stream()
                .filter(document -> document.accountId() <= 0)
                .map(document -> document.document().reference())
                .toList();
        return Search.of(Search.look(known, seen.now()), references, List.of());
    }

    public InvoiceRound settle(Search search, InvoiceRound round) {
        ConnectionSettings connection = connections.get(round.batch().connection());
        Map<Key, Outcome> found = new HashMap<>();
        round.check().sent().forEach(document -> found.put(document.key(), found(search, document)));
        PostingAnswers answers =
                round.check().checked(found, DocumentSettings.read(connection).bulkRowsInOrder());
        if (search.failure() == null && search.look() != null) {
            seen.keep(connection, search.look(), search.found());
        }
        seen.unsure(connection, inDoubt(round.check(), answers));
        return round.settle(answers.outcomes()).apart(answers.apart());
    }

    private static List<String> inDoubt(BulkAnswer answer, PostingAnswers outcomes) {
        return answer.sent().stream()
                .filter(document -> outcomes.outcomes().get(document.key()) instanceof Outcome.InDoubt)
                .map(document -> document.document().reference())
                .toList();
    }

    private static Outcome found(Search search, PlannedDocument document) {
        return AdoptionRule.of(document.claim(), document.expected(), search.outcome(document.expected()));
    }
}
