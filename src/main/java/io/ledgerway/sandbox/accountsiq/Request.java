package io.ledgerway.sandbox.accountsiq;

/**
 * A call to a business operation that was let in.
 *
 * @param arguments by the contract's names
 * @param lastSeen the newest transaction's id when the call began
 */
record Request(Values arguments, int lastSeen) {

    /** What an operation does. It holds the company's monitor. */
    @FunctionalInterface
    interface Action {
        /** @throws Refused when the business refuses */
        Reply execute(Request request);
    }
}
