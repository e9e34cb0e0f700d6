/** Uniconta, the target of time entries: requests, readings of its answers, master data, look-ups by reference. Facts are from apis/uniconta.md. */
package io.ledgerway.uniconta;
