package io.ledgerway.sandbox.intacct;

import java.util.ArrayList;
import java.util.List;

/**
 * How a function ended.
 *
 * @param status {@code success}, {@code failure} or {@code aborted}
 * @param outcome null where nothing was executed
 */
record FunctionResult(GatewayFunction function, String status, Outcome outcome, List<GatewayError> errors) {

    static FunctionResult success(GatewayFunction function, Outcome outcome) {
        return new FunctionResult(function, "success", outcome, List.of());
    }

    static FunctionResult failure(GatewayFunction function, Refused refused) {
        return new FunctionResult(function, "failure", null, refused.errors());
    }

    /** After a rollback; a key that was given stays visible, though nothing is left of it. */
    FunctionResult rolledBack(boolean failed) {
        List<GatewayError> all = new ArrayList<>(errors);
        all.add(Errors.rolledBack());
        return new FunctionResult(function, failed ? "failure" : "aborted", outcome, all);
    }
}
