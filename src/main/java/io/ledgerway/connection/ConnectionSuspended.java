package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import java.time.Instant;

/**
 * Published once per suspension, by the instance that suspended, inside the transaction that records it.
 *
 * @param by the user's name, or {@code hub}
 */
public record ConnectionSuspended(String connection, Cause cause, Fault fault, String by, Instant since) {}
