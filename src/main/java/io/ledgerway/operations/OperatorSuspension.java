package io.ledgerway.operations;

import io.ledgerway.cause.Cause;

/** The words for a suspension that a person asked for. */
public final class OperatorSuspension {

    private OperatorSuspension() {}

    /** @param reason in the person's words; null or blank where none was given */
    public static Cause cause(String actor, String reason) {
        String why = reason == null || reason.isBlank() ? "No reason was given." : reason.trim();
        return new Cause(
                "SUSPENDED_BY_OPERATOR",
                actor + " suspended the connection: " + (why.matches("(?s).*[.!?…]") ? why : why + "."),
                "Resume it when it may be used again.");
    }
}
