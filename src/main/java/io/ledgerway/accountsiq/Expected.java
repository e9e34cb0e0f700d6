package io.ledgerway.accountsiq;

import java.math.BigDecimal;

/**
 * What a look-up searches for.
 *
 * @param words the document, for people
 * @param account code of the customer or supplier; null where the tables no longer tell it
 * @param accountId its id; 0 where it is not known
 * @param amount total of the document, not below zero
 */
record Expected(DocumentKind kind, String words, String account, int accountId, String reference, BigDecimal amount) {}
