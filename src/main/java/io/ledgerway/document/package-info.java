/** Canonical documents: what moves between systems, as plain records. No framework, no system's wire format. */
package io.ledgerway.document;
