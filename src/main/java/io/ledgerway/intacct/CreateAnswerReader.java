package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.intacct.ErrorTable.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the answer to a call that creates documents: one outcome for each, matched by control id, never by position.
 * Success is what says {@code success}; whatever nobody knows is in doubt (apis/intacct.md 1.3, 5, 6).
 */
final class CreateAnswerReader {

    static final String DOING = "creating documents";
    static final String AWAITING = "AWAITING_CALLBACK";

    private CreateAnswerReader() {}

    /**
     * What an answer means.
     *
     * @param patience whether an unclear refusal of the whole request may still pass
     */
    static CreateReading read(
            OutsideAnswer answer,
            GatewayAnswer read,
            List<PlannedDocument> chunk,
            String connection,
            boolean patience) {
        if (read instanceof GatewayAnswer.ControlFailure failure) {
            return whole(ErrorTable.read(Level.CONTROL, failure.errors()), answer, chunk, connection, patience);
        }
        if (read instanceof GatewayAnswer.SignInFailure failure) {
            return whole(ErrorTable.read(Level.SIGN_IN, failure.errors()), answer, chunk, connection, patience);
        }
        if (read instanceof GatewayAnswer.Results results) {
            return each(results, chunk, connection);
        }
        if (read instanceof GatewayAnswer.Acknowledged) {
            return new CreateReading.AllAlike(new Outcome.InDoubt(new Cause(
                    AWAITING,
                    "Intacct took the request and will say later what became of it (policy-id).",
                    "Nothing to do: where it says nothing in time, it is looked up.")));
        }
        Cause cause = CallFault.of(answer, DOING);
        boolean notSent = read instanceof GatewayAnswer.None none && none.surelyNotSent();
        return new CreateReading.AllAlike(
                notSent || CallFault.busy(answer)
                        ? new Outcome.Retry(cause, answer.retryAfter().orElse(null))
                        : new Outcome.InDoubt(cause));
    }

    /** Refused before any function: surely nothing was executed. */
    private static CreateReading whole(
            ErrorTable.Reading reading,
            OutsideAnswer answer,
            List<PlannedDocument> chunk,
            String connection,
            boolean patience) {
        if (reading.meaning() == Meaning.SESSION_OVER) {
            return new CreateReading.SessionOver();
        }
        if (reading.meaning() == Meaning.REQUEST_REFUSED && chunk.size() > 1) {
            return new CreateReading.OneByOne();
        }
        String what = chunk.size() == 1
                ? "Intacct refused " + chunk.get(0).expected().name()
                : "Intacct refused a request of connection " + connection;
        Cause cause = RefusalWords.of(reading, what, connection, null);
        return new CreateReading.AllAlike(
                switch (reading.meaning().blame) {
                    case PASSING ->
                        reading.meaning() == Meaning.GATEWAY_UNSURE && !patience
                                ? new Outcome.Held(cause, GatewayPatience.fault(reading))
                                : new Outcome.Retry(cause, answer.retryAfter().orElse(null));
                    case CONNECTION -> new Outcome.Held(cause, GatewayPatience.fault(reading));
                    case DOCUMENT -> new Outcome.Dead(cause);
                    default -> new Outcome.InDoubt(cause);
                });
    }

    private static CreateReading each(GatewayAnswer.Results results, List<PlannedDocument> chunk, String connection) {
        Map<Long, Outcome> outcomes = new HashMap<>();
        List<Suspect> suspects = new ArrayList<>();
        for (PlannedDocument document : chunk) {
            Verdict verdict = FunctionVerdict.of(results.of(document.create().controlId()), document, connection);
            if (verdict.suspect() == null) {
                outcomes.put(document.claim().deliveryId(), verdict.outcome());
            } else {
                suspects.add(verdict.suspect());
            }
        }
        return new CreateReading.Each(outcomes, suspects);
    }

    /** An outcome, or what makes the document one to look up. */
    record Verdict(Outcome outcome, Suspect suspect) {}
}
