package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.intacct.CreateAnswerReader.Verdict;
import io.ledgerway.intacct.ErrorTable.Level;

/** What the result of one creating function means for its document. */
final class FunctionVerdict {

    /** Attempts after which an error that may pass is taken for a permanent one. */
    static final int TRIES = 3;

    private FunctionVerdict() {}

    /** @param result null when the answer has none for it */
    static Verdict of(FunctionResult result, PlannedDocument document, String connection) {
        if (result == null) {
            return outcome(doubt(
                    "Intacct's answer says nothing of " + document.expected().name() + "."));
        }
        if (result.succeeded()) {
            return outcome(new Outcome.Delivered(
                    result.key() == null ? document.claim().reference() : result.key()));
        }
        if (!result.refused()) {
            return outcome(doubt("Intacct answered for " + document.expected().name()
                    + " with a status that the hub does not know: '" + result.status() + "'."));
        }
        ErrorTable.Reading reading = ErrorTable.read(Level.FUNCTION, result.errors());
        if (result.status().equals("aborted") && result.errors().isEmpty()) {
            reading = new ErrorTable.Reading(Meaning.ROLLED_BACK, reading.error());
        }
        Cause cause = RefusalWords.of(
                reading, "Intacct refused " + document.expected().name(), connection, document.party());
        return verdict(reading.meaning(), cause, document);
    }

    private static Verdict verdict(Meaning meaning, Cause cause, PlannedDocument document) {
        return switch (meaning) {
            case ALREADY_RECORDED -> new Verdict(null, new Suspect(document, Suspect.Why.RECORDED, cause));
            case EXISTS -> new Verdict(null, new Suspect(document, Suspect.Why.EXISTS, cause));
            case MAYBE_PASSING ->
                outcome(document.claim().attempt() < TRIES ? new Outcome.Retry(cause, null) : new Outcome.Dead(cause));
            case SESSION_OVER -> outcome(new Outcome.Retry(cause, null));
            default ->
                outcome(
                        switch (meaning.blame) {
                            case PASSING -> new Outcome.Retry(cause, null);
                            case CONNECTION ->
                                new Outcome.Held(
                                        cause,
                                        meaning == Meaning.COMPANY_EXPIRED
                                                ? io.ledgerway.cause.Fault.LICENCE
                                                : io.ledgerway.cause.Fault.CREDENTIALS);
                            case DOUBT -> new Outcome.InDoubt(cause);
                            default -> new Outcome.Dead(cause);
                        });
        };
    }

    private static Outcome doubt(String message) {
        return new Outcome.InDoubt(new Cause("ANSWER_INCOMPLETE", message, RefusalWords.LOOKED_UP));
    }

    private static Verdict outcome(Outcome outcome) {
        return new Verdict(outcome, null);
    }
}
