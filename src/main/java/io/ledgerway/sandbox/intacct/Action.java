package io.ledgerway.sandbox.intacct;

/** What a function does. */
@FunctionalInterface
interface Action {

    /** @throws Refused when it fails; then it has made nothing */
    Outcome execute(Job job);
}
