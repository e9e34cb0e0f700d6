package io.ledgerway.accountsiq;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Lease;
import io.ledgerway.delivery.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that posts the documents of a round: those of one kind together. */
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
        List<PlannedDocument> free = round.waiting().stream()
                .filter(document -> !round.alone().contains(document.key()))
                .toList();
        return round.take(
                free.isEmpty()
                        ? round.waiting().subList(0, 1)
                        : free.stream()
                                .filter(document -> document.document().kind() == next(free))
                                .limit(most)
                                .toList());
    }

    private static DocumentKind next(List<PlannedDocument> documents) {
        return documents.stream()
                .map(document -> document.document().kind())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public AccountsIqCall call(InvoiceRound round) {
        ConnectionSettings connection = connections.get(round.batch().connection());
        List<BatchDocument> documents =
                round.chunk().stream().map(PlannedDocument::document).toList();
        Lease lease = round.batch().lease();
        if (documents.get(0).kind().guarded()) {
            return PostingCalls.sales(
                    documents, DocumentSettings.read(connection).creditLimit(), lease);
        }
        return documents.size() == 1 ? PostingCalls.one(documents.get(0), lease) : PostingCalls.bulk(documents, lease);
    }

    public InvoiceRound read(Reply reply, InvoiceRound round) {
        if (reply instanceof Reply.Failed failed) {
            Map<PlannedDocument.Key, Outcome> outcomes = round.chunk().stream()
                    .collect(Collectors.toMap(PlannedDocument::key, document -> failed.outcome()));
            note(round, outcomes);
            return round.settle(outcomes).settleWaiting(failed.ofUnsent());
        }
        Reply.Answered answered = (Reply.Answered) reply;
        boolean guarded = round.chunk().get(0).document().kind().guarded();
        if (!guarded && round.chunk().size() > 1) {
            return bulk(BulkAnswerReader.read(answered, round.chunk()), round);
        }
        PostingAnswers answers = guarded
                ? PostingAnswerReader.sales(answered, round.chunk())
                : PostingAnswerReader.one(answered, round.chunk().get(0));
        note(round, answers.outcomes());
        InvoiceRound next = round.settle(answers.outcomes()).apart(answers.apart());
        return ofAll(answers.outcomes().values()).map(next::settleWaiting).orElse(next);
    }

    private InvoiceRound bulk(BulkAnswer answer, InvoiceRound round) {
        ConnectionSettings connection = connections.get(round.batch().connection());
        if (!answer.isPlain() || !DocumentSettings.read(connection).bulkRowsInOrder()) {
            return round.check(answer);
        }
        note(round, answer.byPosition());
        InvoiceRound next = round.settle(answer.byPosition());
        return ofAll(answer.byPosition().values()).map(next::settleWaiting).orElse(next);
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
