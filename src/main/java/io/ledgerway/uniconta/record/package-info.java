/**
 * Master records out of Uniconta: which are chosen, read whole each time, recorded as versions, and set inactive once they
 * are chosen no more. Not the master data that time entries are mapped by.
 */
package io.ledgerway.uniconta.record;
