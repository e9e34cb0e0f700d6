package io.ledgerway.cause;

import java.util.Objects;

/**
 * Why something did not happen and what to do about it.
 *
 * @param code stable, upper case with underscores, carries no document data: filters, alerts and grouping use it
 * @param message one sentence for people: what, where, why. Never a secret, never a stack trace
 * @param action what to do next, for people; empty when nothing needs to be done
 */
public record Cause(String code, String message, String action) {

    public Cause {
        if (!Objects.requireNonNull(code, "code").matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("A cause code is upper case with underscores, not '" + code + "'");
        }
        Objects.requireNonNull(message, "message");
        action = action == null ? "" : action;
    }

    /** Message and action in one line. */
    public String sentence() {
        return action.isEmpty() ? message : message + " " + action;
    }
}
