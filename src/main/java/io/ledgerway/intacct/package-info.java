/**
 * Sage Intacct: invoices, bills and credits by its XML gateway. What is sent and what an answer means is plain Java over
 * records ({@code Element} in, {@code Element} out); beans are the steps of the Kamelets. Knows no other system.
 */
package io.ledgerway.intacct;
