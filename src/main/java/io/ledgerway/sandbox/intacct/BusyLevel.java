package io.ledgerway.sandbox.intacct;

/** Where a request that found no free place is refused; the real level is not known (apis/intacct.md 11). */
public enum BusyLevel {
    CONTROL,
    FUNCTION
}
