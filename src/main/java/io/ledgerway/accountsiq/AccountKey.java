package io.ledgerway.accountsiq;

/**
 * Names a customer or supplier.
 *
 * @param customer false for a supplier
 * @param code upper case
 */
record AccountKey(boolean customer, String code) {

    /** For people. */
    String words() {
        return (customer ? "customer " : "supplier ") + code;
    }
}
