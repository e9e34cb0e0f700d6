package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.intacct.ErrorTable.Level;

/** Why a read gave nothing: {@link Outcome.Held} when the connection is at fault, else {@link Outcome.Retry}. */
final class ReadFailure {

    private ReadFailure() {}

    /** Why a whole call gave nothing; null when its session is over. */
    static Outcome of(OutsideAnswer answer, GatewayAnswer read, String connection, String doing) {
        if (read instanceof GatewayAnswer.ControlFailure failure) {
            return refused(ErrorTable.read(Level.CONTROL, failure.errors()), answer, connection, doing);
        }
        if (read instanceof GatewayAnswer.SignInFailure failure) {
            ErrorTable.Reading reading = ErrorTable.read(Level.SIGN_IN, failure.errors());
            return reading.meaning() == Meaning.SESSION_OVER ? null : refused(reading, answer, connection, doing);
        }
        return new Outcome.Retry(
                CallFault.of(answer, doing), answer.retryAfter().orElse(null));
    }

    /** Why one function gave nothing. */
    static Outcome ofResult(FunctionResult result, String connection, String doing) {
        if (result == null) {
            return new Outcome.Retry(
                    new Cause(
                            "ANSWER_INCOMPLETE",
                            "While " + doing + ", Intacct's answer left something out.",
                            RefusalWords.BY_ITSELF),
                    null);
        }
        ErrorTable.Reading reading = ErrorTable.read(Level.FUNCTION, result.errors());
        Cause cause = cause(reading, connection, doing);
        return reading.meaning().blame == Meaning.Blame.CONNECTION
                ? new Outcome.Held(cause, Fault.CREDENTIALS)
                : new Outcome.Retry(cause, null);
    }

    private static Outcome refused(ErrorTable.Reading reading, OutsideAnswer answer, String connection, String doing) {
        Cause cause = cause(reading, connection, doing);
        return reading.meaning().blame == Meaning.Blame.CONNECTION
                ? new Outcome.Held(cause, GatewayPatience.fault(reading))
                : new Outcome.Retry(cause, answer.retryAfter().orElse(null));
    }

    private static Cause cause(ErrorTable.Reading reading, String connection, String doing) {
        return RefusalWords.of(reading, "While " + doing + ", Intacct refused", connection, null);
    }
}
