package io.ledgerway.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles a batch: one update, one batch insert of history and a note of the number, in one transaction. Conditional on the claim's epoch
 * and state, so a stale owner changes nothing.
 */
@Component
class Settler {

    private static final String HISTORY = "insert into delivery_attempt (delivery_id, at, attempt, outcome, actor,"
            + " cause_code, cause_message) values (?, ?, ?, ?, null, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;
    private final SettledRows rows;
    private final DeliveryCounts counts;

    Settler(JdbcTemplate jdbc, TransactionTemplate transaction, DatabaseClock clock, Dialect dialect) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.rows = dialect.settledRows(jdbc);
        this.counts = new DeliveryCounts(JdbcClient.create(jdbc));
    }

    /** Answers how many rows were settled; fewer than steps when another owner took over meanwhile. */
    int settle(Batch batch, Map<Claim, NextStep> steps) {
        Instant now = clock.now();
        List<SettledRow> settled = steps.entrySet().stream()
                .map(step -> new SettledRow(step.getKey(), step.getValue(), now))
                .toList();
        return transaction.execute(status -> {
            List<SettledRow> changed = rows.store(batch.epoch(), settled);
            jdbc.batchUpdate(HISTORY, changed.stream().map(Settler::history).toList());
            note(batch, changed);
            return changed.size();
        });
    }

    private void note(Batch batch, List<SettledRow> changed) {
        Map<DeliveryState, Long> states =
                changed.stream().collect(Collectors.groupingBy(row -> row.step().state(), Collectors.counting()));
        states.forEach((state, n) -> counts.moved(batch.flow(), batch.connection(), state, n));
    }

    private static Object[] history(SettledRow row) {
        return new Object[] {
            row.claim().deliveryId(),
            row.now(),
            row.claim().attempt(),
            row.step().history(),
            row.causeCode(),
            row.causeMessage()
        };
    }
}
