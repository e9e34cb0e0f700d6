package io.ledgerway.uniconta;

import io.ledgerway.delivery.Outcome;

/**
 * What became of one entry: a line, or the outcome that says why there is none.
 *
 * @param line what to send; null with an outcome
 * @param expected what to find after it was sent; null with an outcome
 * @param outcome why there is no line; null with a line
 * @param byMasterData whether newer master data may change the outcome
 */
record Mapped(JournalLine line, ExpectedLine expected, Outcome outcome, boolean byMasterData) {

    static Mapped line(JournalLine line, ExpectedLine expected) {
        return new Mapped(line, expected, null, false);
    }

    static Mapped refused(RefusedEntry refused) {
        return new Mapped(null, null, refused.outcome(), refused.byMasterData());
    }

    static Mapped settled(Outcome outcome) {
        return new Mapped(null, null, outcome, false);
    }
}
