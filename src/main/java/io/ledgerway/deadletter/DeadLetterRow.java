package io.ledgerway.deadletter;

import io.ledgerway.cause.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;

/** Reads one row of {@code dead_letter}. */
class DeadLetterRow implements RowMapper<DeadLetter> {

    @Override
    public DeadLetter mapRow(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("route"),
                row.getString("endpoint"),
                row.getBoolean("scheduled"),
                new Cause(row.getString("cause_code"), row.getString("cause_message"), row.getString("cause_action")),
                row.getString("body"),
                row.getString("body_type"),
                KeptJson.map(row.getString("headers")),
                KeptJson.map(row.getString("properties")),
                instant(row, "at"),
                instant(row, "last_at"),
                row.getInt("times"),
                DeadLetterState.valueOf(row.getString("state")),
                row.getString("settled_by"),
                instant(row, "settled_at"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
