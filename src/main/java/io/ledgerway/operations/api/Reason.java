package io.ledgerway.operations.api;

/** Why a person does something: the body of calls that decide. */
record Reason(String reason) {

    /** The words, or the fallback where none were sent. */
    static String of(Reason body, String fallback) {
        return body == null || body.reason() == null || body.reason().isBlank()
                ? fallback
                : body.reason().trim();
    }
}
