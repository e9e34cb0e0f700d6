package io.ledgerway.sandbox.accountsiq;

/** {@code OperationStatus} (apis/accountsiq.md 3). */
enum Status {
    SUCCESS("Success"),
    CREATED("Created"),
    FAILURE("Failure"),
    NOT_CREATED("NotCreated"),
    CONFLICTED("Conflicted"),
    UNKNOWN("Unknown"),
    IN_PROGRESS("InProgress");

    private final String wire;

    Status(String wire) {
        this.wire = wire;
    }

    /** As it stands in answers. */
    String wire() {
        return wire;
    }
}
