package io.ledgerway.sandbox.intempus;

/** One stored object. Rows are immutable; a change makes another row with the same id and a newer stamp. */
interface Row {

    long id();

    /** {@code logical_timestamp} of its last change. */
    long stamp();

    /** A field as filters compare it: Long (numbers, ids of relations, days since 1970), String, Boolean or null. */
    Object value(String field);
}
