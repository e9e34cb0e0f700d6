package io.ledgerway.sandbox.accountsiq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an operation answers.
 *
 * @param code {@code SUCCESS} or why not
 * @param result the content of {@code Result}: a simple value, {@link Values} or a list; null = none
 * @param outs elements beside the result, by name
 */
record Reply(Status outcome, String code, String message, boolean hasExpired, Object result, Map<String, Object> outs) {

    static final int NO_ID = -1;
    private static final String FINE = "SUCCESS";

    static Reply of(Object result) {
        return new Reply(Status.SUCCESS, FINE, null, false, result, Map.of());
    }

    static Reply refused(Refused refused) {
        return failed(refused.status(), refused.code(), refused.getMessage());
    }

    static Reply failed(Status status, String code, String message) {
        return new Reply(status, code, message, false, null, Map.of());
    }

    /** The token is over, and nothing was executed. */
    static Reply expired(String code, boolean flagged) {
        return new Reply(Status.FAILURE, code, "The token is not valid or has expired.", flagged, null, Map.of());
    }

    Reply as(Status other) {
        return new Reply(other, code, message, hasExpired, result, outs);
    }

    Reply with(String out, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(outs);
        more.put(out, value);
        return new Reply(outcome, code, message, hasExpired, result, more);
    }

    Reply withResult(Object other) {
        return new Reply(outcome, code, message, hasExpired, other, outs);
    }

    /** The same without what tells the new document's id. */
    Reply withoutIds() {
        return new Reply(outcome, code, message, hasExpired, null, Map.of());
    }

    /** The same without elements beside the result. */
    Reply withoutOuts() {
        return new Reply(outcome, code, message, hasExpired, result, Map.of());
    }

    /** Around several rows: the first failure's code, and {@code Success} only when all are fine. */
    Reply worse(Reply row) {
        return !fine() || row.fine()
                ? this
                : failed(Status.FAILURE, row.code, "At least one row failed: see the rows.");
    }

    boolean fine() {
        return outcome == Status.SUCCESS || outcome == Status.CREATED;
    }

    /** An element beside the result: an id that is not there is -1 (apis/accountsiq.md 3). */
    Object out(Field field) {
        Object value = outs.get(field.name());
        return value == null && field.arrays() == 0 ? (Object) NO_ID : value;
    }

    /** {@code WSResultStatus} in wire order; without a message the element is left out. */
    Map<String, String> status() {
        Map<String, String> status = new LinkedHashMap<>();
        status.put("Status", outcome.wire());
        status.put("ErrorCode", code);
        if (message != null) {
            status.put("ErrorMessage", message);
        }
        status.put("HasExpired", String.valueOf(hasExpired));
        return status;
    }

    /** The same as a row of an array. */
    Values row() {
        return new Values()
                .with("Status", outcome.wire())
                .with("ErrorCode", code)
                .with("ErrorMessage", message)
                .with("HasExpired", hasExpired)
                .with("Result", result);
    }

    /** An array with one such row. */
    List<Values> rows() {
        return List.of(row());
    }
}
