package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import java.time.Instant;

/**
 * Something read from AccountsIQ.
 *
 * @param value null when AccountsIQ refused to tell it
 * @param refusal why, which is the fault of the document that asks for it; null when it was told
 * @param at when it was read
 */
record Known<T>(T value, Cause refusal, Instant at) {}
