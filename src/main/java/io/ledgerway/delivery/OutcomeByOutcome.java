package io.ledgerway.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One statement for all rows of the same outcome, which is one for nearly every batch, with their history and their number
 * (PostgreSQL). The state is compared as an expression, so that rows are found by primary key: the index of unsettled
 * work would be chosen otherwise, with all its entries of batches past.
 */
final class OutcomeByOutcome implements SettledRows {

    private static final String SETTLE = "with changed as (update delivery set state = ?, due_at = ?,"
            + " target_id = coalesce((cast(? as varchar[]))[array_position(cast(? as bigint[]), id)], target_id),"
            + " cause_code = ?, cause_message = ?, cause_action = ?, missing_table = ?, missing_keys = ?,"
            + " settled_at = ?, attempts = attempts - ?, ever_sent = ever_sent or ?"
            + " where id = any(cast(? as bigint[])) and state || '' = ? and epoch = ?"
            + " returning id, attempts + cast(? as integer) as attempt),"
            + " history as (insert into delivery_attempt (delivery_id, at, attempt, outcome, cause_code, cause_message)"
            + " select id, ?, attempt, ?, ?, ? from changed),"
            + " noted as (insert into settled_count (flow, connection, state, n)"
            + " select ?, ?, ?, count(*) from changed where ? having count(*) > 0)"
            + " select count(*) from changed";

    private record Outcome(DeliveryState claimed, NextStep step, boolean sent) {

        static Outcome of(SettledRow row) {
            return new Outcome(row.claim().state(), row.step().withoutTarget(), row.sent());
        }
    }

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    OutcomeByOutcome(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public int store(Batch batch, List<SettledRow> rows) {
        Collection<List<SettledRow>> outcomes = rows.stream()
                .collect(Collectors.groupingBy(Outcome::of, LinkedHashMap::new, Collectors.toList()))
                .values();
        return outcomes.size() == 1
                ? storeAlike(batch, rows)
                : transaction.execute(status -> outcomes.stream()
                        .mapToInt(alike -> storeAlike(batch, alike))
                        .sum());
    }

    private int storeAlike(Batch batch, List<SettledRow> alike) {
        return DataAccessUtils.requiredSingleResult(
                jdbc.query((Connection sql) -> statement(sql, batch, alike), (row, n) -> row.getInt(1)));
    }

    private static PreparedStatement statement(Connection sql, Batch batch, List<SettledRow> alike)
            throws SQLException {
        SettledRow row = alike.get(0);
        DeliveryState state = row.step().state();
        Long[] ids = alike.stream().map(one -> one.claim().deliveryId()).toArray(Long[]::new);
        String[] targets = alike.stream().map(one -> one.step().targetId()).toArray(String[]::new);
        List<Object> values = java.util.Arrays.asList(
                state.name(),
                row.dueAt(),
                sql.createArrayOf("varchar", targets),
                sql.createArrayOf("bigint", ids),
                row.causeCode(),
                row.causeMessage(),
                row.causeAction(),
                row.missingTable(),
                row.missingKeys(),
                row.settledAt(),
                row.uncounted(),
                row.sent(),
                sql.createArrayOf("bigint", ids),
                row.claim().state().name(),
                batch.epoch(),
                row.uncounted(),
                row.now(),
                row.step().history(),
                row.causeCode(),
                row.causeMessage(),
                batch.flow(),
                batch.connection(),
                state.name(),
                state.settled());
        PreparedStatement statement = sql.prepareStatement(SETTLE);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
