/**
 * The delivery ledger: one version of one document for one target connection, its states, claims, outcomes, history and
 * watermarks. Knows no system; which instance delivers is decided in {@code ownership}.
 */
package io.ledgerway.delivery;
