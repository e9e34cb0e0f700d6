/**
 * Uniconta, the target of time entries: requests, readings of its answers, master data, look-ups by reference. What else is
 * done with Uniconta has rooms of its own within, of which this one knows nothing. Facts are from apis/uniconta.md.
 */
package io.ledgerway.uniconta;
