package io.ledgerway.intacct;

import io.ledgerway.delivery.Outcome;
import java.util.List;
import java.util.Map;

/** What the answer to a call that creates documents means for them. */
sealed interface CreateReading {

    /** The session is over; nothing was executed. */
    record SessionOver() implements CreateReading {}

    /** The form of the whole was refused, because of one of them; nothing was executed. */
    record OneByOne() implements CreateReading {}

    /** The same for all. */
    record AllAlike(Outcome outcome) implements CreateReading {}

    /**
     * Each by itself.
     *
     * @param outcomes by delivery id
     * @param suspects those that may stand in Intacct already
     */
    record Each(Map<Long, Outcome> outcomes, List<Suspect> suspects) implements CreateReading {}
}
