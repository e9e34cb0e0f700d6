package io.ledgerway.acumatica;

import java.math.BigDecimal;

/**
 * What must stand in Acumatica of a document.
 *
 * @param words the document, for people: {@code invoice INV-1}
 * @param party customer or vendor; null where today's tables no longer tell it
 * @param keyField the field by which it is found; a user-defined one is {@code View.Field}
 * @param key what stands in that field: our reference on sales, the supplier's number on bills
 * @param reference ours
 * @param total with tax, not below zero
 * @param tax of all lines; null where it is not compared
 */
record Expected(
        LedgerEntity entity,
        DocumentKind kind,
        String words,
        String party,
        String keyField,
        String key,
        String reference,
        BigDecimal total,
        BigDecimal tax) {}
