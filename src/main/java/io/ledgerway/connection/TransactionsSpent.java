package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import java.time.YearMonth;

/** Published whenever transactions are counted while the month's limit is reached, or nearly. */
public record TransactionsSpent(String connection, YearMonth month, Cause cause) {}
