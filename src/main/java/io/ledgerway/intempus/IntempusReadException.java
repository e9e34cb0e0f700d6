package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import java.time.Duration;
import java.util.Optional;

/** A read that gave no page. Nothing is lost by it: the watermark stands. */
public class IntempusReadException extends CausedException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final boolean passing;
    private final Duration retryAfter;

    IntempusReadException(Cause cause, Fault fault, boolean passing, Duration retryAfter) {
        super(cause);
        this.fault = fault;
        this.passing = passing;
        this.retryAfter = retryAfter;
    }

    static IntempusReadException lasting(Cause cause) {
        return new IntempusReadException(cause, null, false, null);
    }

    /** How the connection is at fault, to suspend it; empty when suspending would not help. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether the same read may succeed later without anybody changing anything. */
    public boolean passing() {
        return passing;
    }

    /** How long to wait before reading again, where the answer says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
