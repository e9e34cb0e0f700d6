package io.ledgerway.document;

/**
 * How it is to be paid.
 *
 * @param meansCode UNTDID 4461, such as {@code 30} (credit transfer)
 * @param reference what the payer is to quote
 * @param account IBAN or other account number of the payee
 */
public record Payment(String meansCode, String reference, String account) {}
