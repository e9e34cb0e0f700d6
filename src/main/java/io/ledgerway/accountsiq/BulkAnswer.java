package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.PlannedDocument.Key;
import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the answer to a bulk call says. Its rows name no document and are in the order of the request by presumption only
 * (apis/accountsiq.md 5, algorithm 8), so wherever some were posted and some not, a look-up tells which: a row is never the
 * reason to send a document again.
 *
 * @param sent the documents of the call
 * @param byPosition an outcome for each, by the position of its row; empty where there is not one complete row for each
 * @param ids transactions that it names
 * @param refused of how many documents the answer says for sure that they were not posted
 * @param rest outcome of documents that turn out not to be there; null: each is to be sent by itself, to learn its own cause
 */
record BulkAnswer(
        List<PlannedDocument> sent, Map<Key, Outcome> byPosition, Set<Integer> ids, int refused, Outcome rest) {

    /** Whether it says of all the same, so that no row can be mistaken for another's: all posted, or none. */
    boolean isPlain() {
        return !byPosition.isEmpty()
                && (refused == 0 || refused == sent.size())
                && byPosition.values().stream().noneMatch(Outcome.InDoubt.class::isInstance);
    }

    /**
     * What became of the documents, now that each was looked up.
     *
     * @param found what is there, for each document
     * @param inOrder whether rows may be taken for those of the documents in their places where the look-up agrees
     */
    PostingAnswers checked(Map<Key, Outcome> found, boolean inOrder) {
        Set<Key> missing = new HashSet<>();
        Map<Key, Outcome> outcomes = new HashMap<>();
        found.forEach((key, outcome) -> {
            if (outcome instanceof Outcome.NotThere) {
                missing.add(key);
            } else {
                outcomes.put(key, outcome);
            }
        });
        if (missing.size() > refused || !seen(outcomes.values()).containsAll(ids)) {
            missing.forEach(key -> outcomes.put(key, new Outcome.InDoubt(unseen())));
            return new PostingAnswers(outcomes, Set.of());
        }
        boolean told = inOrder && !byPosition.isEmpty() && agrees(missing);
        if (!told && rest == null) {
            return new PostingAnswers(outcomes, Set.copyOf(missing));
        }
        missing.forEach(key -> outcomes.put(key, told ? byPosition.get(key) : rest));
        return new PostingAnswers(outcomes, Set.of());
    }

    /** The transactions that the look-up showed. */
    private static Set<Integer> seen(Collection<Outcome> outcomes) {
        Set<Integer> seen = new HashSet<>();
        for (Outcome outcome : outcomes) {
            String id = outcome instanceof Outcome.Delivered delivered
                    ? delivered.targetId()
                    : outcome instanceof Outcome.Dead dead ? dead.targetId() : null;
            if (id != null && id.matches("\\d{1,9}")) {
                seen.add(Integer.valueOf(id));
            }
        }
        return seen;
    }

    /** Whether just those that are missing were refused by the rows in their places. */
    private boolean agrees(Collection<Key> missing) {
        return byPosition.entrySet().stream()
                .allMatch(row -> missing.contains(row.getKey()) == !(row.getValue() instanceof Outcome.Delivered));
    }

    private static Cause unseen() {
        return new Cause(
                "ANSWER_UNCLEAR",
                "AccountsIQ did not refuse it for sure, and it is not to be seen there yet.",
                "Nothing to do: it is looked up in AccountsIQ before anything is sent again.");
    }
}
