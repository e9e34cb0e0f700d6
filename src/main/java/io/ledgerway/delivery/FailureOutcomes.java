package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.CallRefusedException;
import io.ledgerway.session.SignInRefusedException;
import org.springframework.stereotype.Component;

/** What an exception that ended a round means for the deliveries in it. */
@Component
class FailureOutcomes {

    Outcome of(Throwable failure, boolean writeBegun, String connection) {
        for (Throwable at = failure; at != null; at = at.getCause() == at ? null : at.getCause()) {
            if (at instanceof SignInRefusedException refused && !writeBegun) {
                return new Outcome.Held(refused.why(), refused.fault());
            }
            if (at instanceof CallRefusedException refused
                    && !writeBegun
                    && refused.fault().isPresent()) {
                return new Outcome.Held(refused.why(), refused.fault().get());
            }
            if (at instanceof CausedException caused) {
                return writeBegun ? new Outcome.InDoubt(caused.why()) : new Outcome.Retry(caused.why(), null);
            }
        }
        Cause cause = new Cause(
                "ROUTE_FAILED",
                "The route to " + connection + " failed: " + failure.getClass().getSimpleName() + " "
                        + (failure.getMessage() == null ? "" : failure.getMessage()),
                "Nothing is lost; look at the log, mend the route, and it goes on by itself.");
        return writeBegun ? new Outcome.InDoubt(cause) : new Outcome.Retry(cause, null);
    }
}
