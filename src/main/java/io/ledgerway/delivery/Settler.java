package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles a batch: one batch update and one batch insert of history, in one transaction. Conditional on the claim's
 * epoch and state, so a stale owner changes nothing.
 */
@Component
class Settler {

    private static final String SETTLE =
            "update delivery set state = ?, due_at = ?, target_id = coalesce(?, target_id),"
                    + " cause_code = ?, cause_message = ?, cause_action = ?, missing_table = ?, missing_keys = ?,"
                    + " settled_at = ?, attempts = attempts - ?, ever_sent = ever_sent or ? where id = ? and state = ? and epoch = ?";
    private static final String HISTORY = "insert into delivery_attempt (delivery_id, at, attempt, outcome, actor,"
            + " cause_code, cause_message) values (?, ?, ?, ?, null, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;

    Settler(JdbcTemplate jdbc, TransactionTemplate transaction, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers how many rows were settled; fewer than steps when another owner took over meanwhile. */
    int settle(Batch batch, Map<Claim, NextStep> steps) {
        Instant now = clock.now();
        List<Claim> claims = new ArrayList<>(steps.keySet());
        List<Object[]> updates = claims.stream()
                .map(claim -> update(batch, claim, steps.get(claim), now))
                .toList();
        return transaction.execute(status -> {
            int[] changed = jdbc.batchUpdate(SETTLE, updates);
            List<Object[]> history = new ArrayList<>();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] != 0) {
                    history.add(history(claims.get(i), steps.get(claims.get(i)), now));
                }
            }
            jdbc.batchUpdate(HISTORY, history);
            return history.size();
        });
    }

    private static Object[] update(Batch batch, Claim claim, NextStep step, Instant now) {
        Duration due = step.due() == null ? Duration.ZERO : step.due();
        Cause cause = step.cause();
        return new Object[] {
            step.state().name(),
            utc(now.plus(due)),
            step.targetId(),
            cause == null ? null : cause.code(),
            cause == null ? null : cut(cause.message(), 4000),
            cause == null ? null : cut(cause.action(), 2000),
            step.missing() == null ? null : step.missing().table(),
            step.missing() == null ? null : cut(String.join("\n", step.missing().keys()), 2000),
            step.due() == null ? utc(now) : null,
            step.countsAttempt() ? 0 : 1,
            step.state() == DeliveryState.IN_DOUBT || step.targetId() != null,
            claim.deliveryId(),
            claim.state().name(),
            batch.epoch()
        };
    }

    private static Object[] history(Claim claim, NextStep step, Instant now) {
        Cause cause = step.cause();
        return new Object[] {
            claim.deliveryId(),
            utc(now),
            claim.attempt(),
            step.history(),
            cause == null ? null : cause.code(),
            cause == null ? null : cut(cause.message(), 4000)
        };
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
