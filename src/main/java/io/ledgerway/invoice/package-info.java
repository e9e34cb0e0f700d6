/** Invoices in: from a canonical invoice to recorded deliveries, and the doors by which invoices come. Knows no ledger system and sends nothing. */
package io.ledgerway.invoice;
