package io.ledgerway.cause;

/** An error that carries its {@link Cause}; the exception's message is the cause's sentence. */
public class CausedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Cause cause;

    public CausedException(Cause cause) {
        super(cause.sentence());
        this.cause = cause;
    }

    public CausedException(Cause cause, Throwable root) {
        super(cause.sentence(), root);
        this.cause = cause;
    }

    /** What went wrong, for people. */
    public Cause why() {
        return cause;
    }
}
