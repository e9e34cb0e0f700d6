package io.ledgerway.flow;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.DeliveryState;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A flow as operators see it.
 *
 * @param counts deliveries by state; states with none are left out
 * @param oldestWaiting when the oldest unsettled delivery was recorded; null when none waits
 * @param lastRun when the collector last began; null before the first run
 * @param lastOutcome {@code RUNNING}, {@code DONE} or {@code FAILED}; null before the first run
 * @param lastCause why the last run failed; null otherwise
 * @param nextRun when the schedule next fires; null when it does not
 */
public record FlowState(
        String flow,
        boolean enabled,
        Map<DeliveryState, Long> counts,
        OffsetDateTime oldestWaiting,
        OffsetDateTime lastRun,
        String lastOutcome,
        Cause lastCause,
        OffsetDateTime nextRun) {}
