package io.ledgerway.sandbox.accountsiq;

import java.util.List;

/**
 * An operation of the contract.
 *
 * @param arguments elements after the token
 * @param result the field {@code Result}, or the whole result element when bare; null = status only
 * @param bare whether the result stands without a status around it
 * @param outs elements beside the result
 */
record Operation(String name, List<Field> arguments, Field result, boolean bare, List<Field> outs) {}
