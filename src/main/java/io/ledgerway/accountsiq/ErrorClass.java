package io.ledgerway.accountsiq;

/** What an error code asks for (apis/accountsiq.md 6). */
enum ErrorClass {
    /** A new token, then once more. */
    TOKEN,
    /** Too many calls: slow down. */
    THROTTLED,
    /** Something else is under way: later. */
    BUSY,
    /** Unknown whether it was carried out: look up. */
    AMBIGUOUS,
    /** Something with this reference or number is there already: look up, then adopt or stop. */
    DUPLICATE,
    /** A newer version of the record exists. */
    STALE,
    /** The connection is at fault: nothing would get through. */
    SETUP,
    /** The document's day lies in a closed period. */
    PERIOD,
    /** The document, or what it names, needs a person; also every code that is not listed. */
    DOCUMENT
}
