/** Session tokens of outside systems: signed in once, shared and encrypted in SQL, renewed by age, dropped by generation. */
package io.ledgerway.session;
