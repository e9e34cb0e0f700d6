package io.ledgerway.session;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;

/** The system refused to sign us in: the connection is at fault, no document. */
public class SignInRefusedException extends CausedException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public SignInRefusedException(Cause cause, Fault fault) {
        super(cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
