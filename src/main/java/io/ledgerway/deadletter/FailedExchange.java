package io.ledgerway.deadletter;

import io.ledgerway.cause.Cause;
import java.util.Map;

/** What is kept of a failed exchange, secrets removed. */
record FailedExchange(
        String route,
        String endpoint,
        boolean scheduled,
        Cause cause,
        KeptBody body,
        Map<String, Object> headers,
        Map<String, Object> properties) {}
