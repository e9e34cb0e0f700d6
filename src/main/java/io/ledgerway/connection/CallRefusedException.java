package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import java.util.Optional;

/** The hub itself did not make the call: surely nothing was sent. */
public class CallRefusedException extends CausedException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final boolean passing;

    private CallRefusedException(Cause cause, Fault fault, boolean passing) {
        super(cause);
        this.fault = fault;
        this.passing = passing;
    }

    /** The connection may not be called for now: it is to be suspended. */
    static CallRefusedException fault(Cause cause, Fault fault) {
        return new CallRefusedException(cause, fault, false);
    }

    /** No call in time; the same call may be made a little later. */
    static CallRefusedException passing(Cause cause) {
        return new CallRefusedException(cause, null, true);
    }

    /** The call cannot be made as it is asked for, or with the settings as they are. */
    public static CallRefusedException because(Cause cause) {
        return new CallRefusedException(cause, null, false);
    }

    /** How the connection is at fault; empty when it is not. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether waiting a little is all it takes. */
    public boolean isPassing() {
        return passing;
    }
}
