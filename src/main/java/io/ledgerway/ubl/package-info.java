/**
 * UBL 2.1 invoices and credit notes in: as Peppol BIS 3, XRechnung and EN 16931 use them. Reads exactly what stands there,
 * says what it cannot read, and sends, stores and corrects nothing; whether the amounts add up is asked in {@code document}.
 */
package io.ledgerway.ubl;
