package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;

/** What the answer to one writing call says. */
sealed interface InsertReading {

    /** Accepted, as far as an answer tells; a look-up says which rows were stored. */
    record Accepted() implements InsertReading {}

    /** Not executed: the session is over. */
    record SessionOver() implements InsertReading {}

    /** The same for every line of the call, and nothing more is sent in this round. */
    record AllAlike(Outcome outcome) implements InsertReading {}

    /**
     * One of the rows is at fault; which, and whether the others were stored, is not said.
     *
     * @param mayExist whether the row may be there already
     */
    record BadRow(Cause cause, boolean mayExist) implements InsertReading {}
}
