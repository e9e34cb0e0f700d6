package io.ledgerway.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Settles a batch at one moment. Conditional on the claim's epoch and state, so a stale owner changes nothing. */
@Component
class Settler {

    private final DatabaseClock clock;
    private final SettledRows rows;

    Settler(JdbcTemplate jdbc, TransactionTemplate transaction, DatabaseClock clock, Dialect dialect) {
        this.clock = clock;
        this.rows = dialect.settledRows(jdbc, transaction);
    }

    /** Answers how many rows were settled; fewer than steps when another owner took over meanwhile. */
    int settle(Batch batch, Map<Claim, NextStep> steps) {
        Instant now = clock.now();
        List<SettledRow> settled = steps.entrySet().stream()
                .map(step -> new SettledRow(step.getKey(), step.getValue(), now))
                .toList();
        return rows.store(batch, settled);
    }
}
