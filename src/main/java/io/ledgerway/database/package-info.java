/**
 * The way to the database at start-up: waiting for one that is not there yet, and saying in plain words why one cannot be
 * used. What stands in the database is the other rooms' affair.
 */
package io.ledgerway.database;
