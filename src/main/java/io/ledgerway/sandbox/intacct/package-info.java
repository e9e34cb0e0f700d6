/**
 * A strict simulator of Sage Intacct's XML gateway, written from apis/intacct.md alone. It refuses what the real gateway
 * refuses, keeps its own books and can be asked for them; it knows nothing of the client.
 */
package io.ledgerway.sandbox.intacct;
