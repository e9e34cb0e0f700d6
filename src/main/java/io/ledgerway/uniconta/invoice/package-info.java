/**
 * Posted debtor invoices out of Uniconta: read behind a watermark, each one handed to the intake and made a canonical
 * invoice. Knows no journal, writes nothing to Uniconta.
 */
package io.ledgerway.uniconta.invoice;
