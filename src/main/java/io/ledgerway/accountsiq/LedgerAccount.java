package io.ledgerway.accountsiq;

/**
 * A customer or supplier as AccountsIQ has it.
 *
 * @param id what filters of look-ups name it by; 0 where it was not told
 * @param currency of every document of the account; empty where it was not told
 */
record LedgerAccount(int id, String currency) {}
