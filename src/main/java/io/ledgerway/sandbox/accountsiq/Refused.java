package io.ledgerway.sandbox.accountsiq;

/** A business refusal: HTTP 200, a status that is no success, and a code of the vendor's enumeration. */
final class Refused extends RuntimeException {

    private final Status status;
    private final String code;

    Refused(String code, String message) {
        this(Status.FAILURE, code, message);
    }

    Refused(Status status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    Status status() {
        return status;
    }

    String code() {
        return code;
    }
}
