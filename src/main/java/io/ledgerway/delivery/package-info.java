/** The delivery ledger: one version of one document for one target connection, its states, claims, outcomes, history and watermarks. Knows no system. */
package io.ledgerway.delivery;
