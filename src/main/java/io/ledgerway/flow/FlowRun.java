package io.ledgerway.flow;

import io.ledgerway.cause.Cause;
import java.time.OffsetDateTime;

/**
 * One run of a flow's collector.
 *
 * @param outcome {@code RUNNING}, {@code DONE}, {@code FAILED} or {@code SKIPPED}
 * @param readRows rows read from the source
 * @param newVersions deliveries recorded
 * @param cause why it failed; null otherwise
 */
public record FlowRun(
        String id,
        String flow,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        String outcome,
        long readRows,
        long newVersions,
        Cause cause) {}
