package io.ledgerway.accountsiq;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that posts the documents of a round: sales invoices together, every other one by itself. */
@Component("accountsIqPostInvoices")
class PostInvoices {

    private final Connections connections;
    private final SeenDocuments seen;

    PostInvoices(Connections connections, SeenDocuments seen) {
        this.connections = connections;
        this.seen = seen;
    }

    /** Takes the documents of the next call. */
    public InvoiceRound take(InvoiceRound round) {
        int most = connections.get(round.batch().connection()).batchSize();
        List<PlannedDocument> together = round.waiting().stream()
                .filter(document -> document.document().kind().guarded())
                .filter(document -> !round.alone().contains(document.key()))
                .limit(most)
                .toList();
        return round.take(together.isEmpty() ? round.waiting().subList(0, 1) : together);
    }

    public AccountsIqCall call(InvoiceRound round) {
        ConnectionSettings connection = connections.get(round.batch().connection());
        List<BatchDocument> documents =
                round.chunk().stream().map(PlannedDocument::document).toList();
        return documents.get(0).kind().guarded()
                ? PostingCalls.sales(
                        documents,
                        DocumentSettings.read(connection).creditLimit(),
                        round.batch().lease())
                : PostingCalls.one(documents.get(0), round.batch().lease());
    }

    public InvoiceRound read(Reply reply, InvoiceRound round) {
        if (reply instanceof Reply.Failed failed) {
            Map<PlannedDocument.Key, Outcome> outcomes = round.chunk().stream()
                    .collect(Collectors.toMap(PlannedDocument::key, document -> failed.outcome()));
            note(round, outcomes);
            return round.settle(outcomes).settleWaiting(failed.ofUnsent());
        }
        Reply.Answered answered = (Reply.Answered) reply;
        PostingAnswers answers = round.chunk().get(0).document().kind().guarded()
                ? PostingAnswerReader.sales(answered, round.chunk())
                : PostingAnswerReader.one(answered, round.chunk().get(0));
        note(round, answers.outcomes());
        InvoiceRound next = round.settle(answers.outcomes()).apart(answers.apart());
        return ofAll(answers.outcomes().values()).map(next::settleWaiting).orElse(next);
    }

    private void note(InvoiceRound round, Map<PlannedDocument.Key, Outcome> outcomes) {
        ConnectionSettings connection = connections.get(round.batch().connection());
        round.chunk().stream()
                .filter(document -> outcomes.containsKey(document.key()))
                .forEach(document -> seen.posted(connection, document, outcomes.get(document.key())));
    }

    /** A fault that every further document would meet. */
    private static Optional<Outcome> ofAll(Collection<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Held || outcome instanceof Outcome.Retry)
                .findFirst();
    }
}
