package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.OperationStatus.Meaning;
import io.ledgerway.accountsiq.PlannedDocument.Key;
import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the answers to posting calls (apis/accountsiq.md 3 and 5). A success needs an id; rows are matched by our reference,
 * never by position; what is neither success nor a definite refusal is in doubt.
 */
final class PostingAnswerReader {

    private static final String ROW = "WSResult2OfWSPostPayAndAllocateSalesInvoiceResult";

    private PostingAnswerReader() {}

    /** The answer to a call with one document, whose id is a sibling of the result. */
    static PostingAnswers one(Reply.Answered answered, PlannedDocument document) {
        int id = WireValues.number(answered.response(), "transactionID");
        return new PostingAnswers(Map.of(document.key(), outcome(answered.status(), id, document)), Set.of());
    }

    /** The answer to the plural call for sales invoices. */
    static PostingAnswers sales(Reply.Answered answered, List<PlannedDocument> sent) {
        List<Element> rows = answered.result().child("Result").stream()
                .flatMap(list -> list.children(ROW).stream())
                .filter(row -> row.child("Status").isPresent())
                .toList();
        return rows.isEmpty() ? whole(answered.status(), sent) : byRow(rows, sent);
    }

    private static PostingAnswers byRow(List<Element> rows, List<PlannedDocument> sent) {
        Map<String, PlannedDocument> waiting = new HashMap<>();
        sent.forEach(document -> waiting.put(document.document().clientReference(), document));
        Map<Key, Outcome> outcomes = new HashMap<>();
        List<Element> nameless = new ArrayList<>();
        for (Element row : rows) {
            String reference = row.child("Result")
                    .flatMap(result -> result.value("ClientUniqueReference"))
                    .orElse(null);
            PlannedDocument document = waiting.remove(reference);
            if (document != null) {
                outcomes.put(document.key(), outcome(row, document));
            } else {
                nameless.add(row);
            }
        }
        return unnamed(nameless, List.copyOf(waiting.values()), outcomes);
    }

    /** Rows that name no document: a failed row may have no result to name it in. */
    private static PostingAnswers unnamed(
            List<Element> rows, List<PlannedDocument> documents, Map<Key, Outcome> outcomes) {
        boolean balanced = rows.size() == documents.size();
        if (balanced && rows.size() == 1) {
            outcomes.put(documents.get(0).key(), outcome(rows.get(0), documents.get(0)));
            return new PostingAnswers(outcomes, Set.of());
        }
        boolean allRefused = balanced
                && rows.stream().allMatch(row -> OperationStatus.of(row).meaning() == Meaning.REFUSED);
        if (allRefused) {
            return new PostingAnswers(outcomes, keys(documents));
        }
        documents.forEach(document -> outcomes.put(document.key(), new Outcome.InDoubt(unnamed(document))));
        return new PostingAnswers(outcomes, Set.of());
    }

    /** No row at all: the outer status speaks for every document, but of which one it speaks is not told. */
    private static PostingAnswers whole(OperationStatus status, List<PlannedDocument> sent) {
        Outcome outcome = status.done()
                ? new Outcome.InDoubt(noRows())
                : StatusOutcome.of(status, "posting " + sent.size() + " invoices")
                        .outcome();
        boolean ofOne = !(outcome instanceof Outcome.InDoubt
                        || outcome instanceof Outcome.Held
                        || outcome instanceof Outcome.Retry)
                || status.errorClass() == ErrorClass.DUPLICATE;
        if (ofOne && sent.size() > 1) {
            return new PostingAnswers(Map.of(), keys(sent));
        }
        return new PostingAnswers(
                sent.stream().collect(Collectors.toMap(PlannedDocument::key, document -> outcome)), Set.of());
    }

    private static Outcome outcome(Element row, PlannedDocument document) {
        int id = row.child("Result")
                .map(result -> WireValues.number(result, "InvoiceTransactionID"))
                .orElse(0);
        return outcome(OperationStatus.of(row), id, document);
    }

    /** @param id of the transaction; 0 or less for none */
    static Outcome outcome(OperationStatus status, int id, PlannedDocument document) {
        String doing = "posting " + document.document().words();
        if (status.done()) {
            return id > 0 ? new Outcome.Delivered(Integer.toString(id)) : new Outcome.InDoubt(noId(doing));
        }
        return id > 0 && status.meaning() == Meaning.REFUSED
                ? new Outcome.InDoubt(AccountsIqCauses.of(status, doing))
                : StatusOutcome.of(status, doing).outcome();
    }

    private static Set<Key> keys(List<PlannedDocument> documents) {
        return documents.stream().map(PlannedDocument::key).collect(Collectors.toUnmodifiableSet());
    }

    private static Cause noId(String doing) {
        return unclear("While " + doing + ", AccountsIQ told success without an id.");
    }

    private static Cause noRows() {
        return unclear("While posting invoices, AccountsIQ told success without a row for each.");
    }

    private static Cause unnamed(PlannedDocument document) {
        return unclear("While posting " + document.document().words() + ", AccountsIQ answered without a row for it.");
    }

    private static Cause unclear(String message) {
        return new Cause(
                "ANSWER_UNCLEAR",
                message,
                "Nothing to do: it is looked up in AccountsIQ before anything is sent again.");
    }
}
