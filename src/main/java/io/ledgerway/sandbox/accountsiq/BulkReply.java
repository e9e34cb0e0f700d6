package io.ledgerway.sandbox.accountsiq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a bulk of batch documents answers: a row and an id for each, the id -1 where the document was refused. That rows and ids
 * stand in the order of the documents is an assumption (apis/accountsiq.md 5, fact 8), so they can be made to stand otherwise.
 */
final class BulkReply {

    private final Habits habits;
    private final List<Values> rows = new ArrayList<>();
    private final List<Integer> ids = new ArrayList<>();
    private Reply outer = Reply.of(null);

    BulkReply(Habits habits) {
        this.habits = habits;
    }

    /** The next document's, as it would be answered singly. */
    void add(Reply reply) {
        outer = outer.worse(reply);
        rows.add(reply.row());
        ids.add((Integer) reply.outs().getOrDefault("transactionID", Reply.NO_ID));
    }

    Reply reply() {
        if (habits.has(Habit.BULK_ROWS_SHUFFLED)) {
            shuffle();
        }
        return outer.withResult(rows).with("transactionIDs", ids);
    }

    /** Rows and ids alike; of two or more none keeps its place, and the same number is always shuffled in the same way. */
    private void shuffle() {
        Random dice = new Random(rows.size());
        for (int last = rows.size() - 1; last > 0; last--) {
            int other = dice.nextInt(last);
            Collections.swap(rows, last, other);
            Collections.swap(ids, last, other);
        }
    }
}
