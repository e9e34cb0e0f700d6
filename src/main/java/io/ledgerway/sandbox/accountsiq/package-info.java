/**
 * A strict simulator of AccountsIQ's web services, versions 1.1 and 2.0 side by side, written from apis/accountsiq.md and the
 * vendor's contracts. It refuses what the real system refuses, keeps its own books and can be asked for them; it knows
 * nothing of the client.
 */
package io.ledgerway.sandbox.accountsiq;
