/** AccountsIQ, a target of invoices: envelopes, readings of its answers, sessions, look-ups by external reference. Facts are from apis/accountsiq.md. */
package io.ledgerway.accountsiq;
