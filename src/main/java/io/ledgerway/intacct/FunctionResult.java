package io.ledgerway.intacct;

import java.util.List;

/**
 * What became of one function.
 *
 * @param status {@code success}, {@code failure}, {@code aborted}, or what nobody knows yet
 * @param key the new record's key; null where none is given
 * @param data what a read gave; null where it gave nothing
 */
record FunctionResult(
        String status, String function, String controlId, String key, Element data, List<GatewayError> errors) {

    FunctionResult {
        errors = List.copyOf(errors);
    }

    boolean succeeded() {
        return "success".equals(status);
    }

    /** Whether it says that nothing was done: rolled back or refused. */
    boolean refused() {
        return "failure".equals(status) || "aborted".equals(status);
    }
}
