/** Intempus, the source of time entries: requests, readings of its answers, cached case and work-type lists. Facts are from apis/intempus.md. */
package io.ledgerway.intempus;
