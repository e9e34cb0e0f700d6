package io.ledgerway.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One statement for all rows of the same outcome, which is one for nearly every batch (PostgreSQL). The state is
 * compared as an expression, so that rows are found by primary key: the index of unsettled work would be chosen
 * otherwise, with all its entries of batches past.
 */
final class OutcomeByOutcome implements SettledRows {

    private static final String SETTLE = "update delivery set state = ?, due_at = ?,"
            + " target_id = coalesce((cast(? as varchar[]))[array_position(cast(? as bigint[]), id)], target_id),"
            + " cause_code = ?, cause_message = ?, cause_action = ?, missing_table = ?, missing_keys = ?,"
            + " settled_at = ?, attempts = attempts - ?, ever_sent = ever_sent or ?"
            + " where id = any(cast(? as bigint[])) and state || '' = ? and epoch = ? returning id";

    private record Outcome(DeliveryState claimed, NextStep step, boolean sent) {

        static Outcome of(SettledRow row) {
            return new Outcome(row.claim().state(), row.step().withoutTarget(), row.sent());
        }
    }

    private final JdbcTemplate jdbc;

    OutcomeByOutcome(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SettledRow> store(long epoch, List<SettledRow> rows) {
        Map<Outcome, List<SettledRow>> outcomes =
                rows.stream().collect(Collectors.groupingBy(Outcome::of, LinkedHashMap::new, Collectors.toList()));
        Set<Long> changed = new HashSet<>();
        for (List<SettledRow> alike : outcomes.values()) {
            jdbc.query((Connection sql) -> statement(sql, epoch, alike), row -> {
                changed.add(row.getLong(1));
            });
        }
        return rows.stream()
                .filter(row -> changed.contains(row.claim().deliveryId()))
                .toList();
    }

    private static PreparedStatement statement(Connection sql, long epoch, List<SettledRow> alike) throws SQLException {
        SettledRow row = alike.get(0);
        Object[] ids = alike.stream().map(one -> one.claim().deliveryId()).toArray();
        Object[] targets = alike.stream().map(one -> one.step().targetId()).toArray();
        PreparedStatement statement = sql.prepareStatement(SETTLE);
        statement.setString(1, row.step().state().name());
        statement.setObject(2, row.dueAt());
        statement.setArray(3, Dialect.texts(sql, targets));
        statement.setArray(4, sql.createArrayOf("bigint", ids));
        statement.setString(5, row.causeCode());
        statement.setString(6, row.causeMessage());
        statement.setString(7, row.causeAction());
        statement.setString(8, row.missingTable());
        statement.setString(9, row.missingKeys());
        statement.setObject(10, row.settledAt());
        statement.setInt(11, row.uncounted());
        statement.setBoolean(12, row.sent());
        statement.setArray(13, sql.createArrayOf("bigint", ids));
        statement.setString(14, row.claim().state().name());
        statement.setLong(15, epoch);
        return statement;
    }
}
