/** The hub's own MBeans, as operators see them in Hawtio: readable lists, and what may be done. Never a secret. */
package io.ledgerway.operations.jmx;
