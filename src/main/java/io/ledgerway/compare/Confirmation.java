package io.ledgerway.compare;

/** A missing document that is to be confirmed, in the hands of one worker; goes round in the route. Immutable. */
public final class Confirmation {

    static final Confirmation NONE = new Confirmation(null, null, null);

    private final FullCompare compare;
    private final String worker;
    private final MissingDocument missing;

    Confirmation(FullCompare compare, String worker, MissingDocument missing) {
        this.compare = compare;
        this.worker = worker;
        this.missing = missing;
    }

    /** Whether there is one. */
    public boolean isOpen() {
        return missing != null;
    }

    public MissingDocument missing() {
        return missing;
    }

    FullCompare compare() {
        return compare;
    }

    String worker() {
        return worker;
    }
}
