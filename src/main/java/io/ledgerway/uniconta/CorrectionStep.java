package io.ledgerway.uniconta;

import io.ledgerway.delivery.Outcome;

/** The next thing to do so that an entry stands in Uniconta as it is wanted. */
sealed interface CorrectionStep {

    /** Nothing: it stands so, or a person has to decide. */
    record Settled(Outcome outcome) implements CorrectionStep {}

    /** The unposted line gets the new content and the new reference. */
    record Update(FoundLine old, EarlierLine version) implements CorrectionStep {}

    /** The unposted line is deleted. */
    record Remove(FoundLine old) implements CorrectionStep {}

    /**
     * Lines are added.
     *
     * @param reversed the posted line that a negative one takes back; null when that is done or needless
     * @param anew whether the new line is added
     */
    record Add(FoundLine reversed, boolean anew) implements CorrectionStep {}
}
