/** Speaking to Acumatica ERP's contract-based REST API: sign-in and seats, records, look-ups, actions, what answers mean. Knows no other system; holds no session of its own. */
package io.ledgerway.acumatica;
