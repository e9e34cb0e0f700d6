package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.OperationStatus.Meaning;
import io.ledgerway.accountsiq.PlannedDocument.Key;
import io.ledgerway.delivery.Outcome;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the answer to a bulk call: a row for each document, their ids beside the result (apis/accountsiq.md 4, 5 algorithm 8). */
final class BulkAnswerReader {

    private BulkAnswerReader() {}

    static BulkAnswer read(Reply.Answered answered, List<PlannedDocument> sent) {
        List<OperationStatus> rows = answered.result().child("Result").stream()
                .flatMap(list -> list.children("WSResultStatus").stream())
                .map(OperationStatus::of)
                .toList();
        if (rows.isEmpty()) {
            return withoutRows(answered.status(), sent);
        }
        List<Integer> ids = answered.response().child("transactionIDs").stream()
                .flatMap(list -> list.children("int").stream())
                .map(id -> WireValues.number(Element.of("row", id), "int"))
                .toList();
        boolean complete = rows.size() == sent.size() && ids.size() == sent.size();
        int refused = rows.size() == sent.size() ? refused(rows, ids) : 0;
        return new BulkAnswer(
                sent, complete ? byPosition(rows, ids, sent) : Map.of(), transactions(ids), refused, null);
    }

    private static Set<Integer> transactions(List<Integer> ids) {
        return ids.stream().filter(id -> id > 0).collect(Collectors.toUnmodifiableSet());
    }

    private static int refused(List<OperationStatus> rows, List<Integer> ids) {
        int refused = 0;
        for (int row = 0; row < rows.size(); row++) {
            boolean hasId = row < ids.size() && ids.get(row) > 0;
            refused += rows.get(row).meaning() == Meaning.REFUSED && !hasId ? 1 : 0;
        }
        return refused;
    }

    /** An id that two rows share is nobody's. */
    private static Map<Key, Outcome> byPosition(
            List<OperationStatus> rows, List<Integer> ids, List<PlannedDocument> sent) {
        Map<Key, Outcome> outcomes = new LinkedHashMap<>();
        Set<Integer> used = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            int id = ids.get(row);
            if (id > 0 && !used.add(id)) {
                return Map.of();
            }
            outcomes.put(sent.get(row).key(), PostingAnswerReader.outcome(rows.get(row), id, sent.get(row)));
        }
        return outcomes;
    }

    /** The outer status speaks for the call: a refusal left nothing behind, as far as is known. */
    private static BulkAnswer withoutRows(OperationStatus status, List<PlannedDocument> sent) {
        boolean refused = status.meaning() == Meaning.REFUSED;
        Outcome outcome = StatusOutcome.of(status, "posting " + sent.size() + " documents")
                .outcome();
        boolean ofAll = outcome instanceof Outcome.Held || outcome instanceof Outcome.Retry;
        return new BulkAnswer(sent, Map.of(), Set.of(), refused ? sent.size() : 0, refused && ofAll ? outcome : null);
    }
}
