package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code suspension}: one row per suspended connection. */
@Component("suspensionTable")
class SuspensionTable {

    private static final int LONGEST_TEXT = 4000;

    private static final String INSERT = """
            insert into suspension (connection, fault, cause_code, cause_message, cause_action, suspended_by, since,
                                    probe_at, settings_fingerprint)
            values (:connection, :fault, :code, :message, :action, :by, :since, :probeAt, :fingerprint)""";
    private static final String DELETE = "delete from suspension where connection = :connection and fault = :fault";
    private static final String ALL = """
            select connection, fault, cause_code, cause_message, cause_action, suspended_by, since, probe_at,
                   settings_fingerprint
            from suspension""";

    private final JdbcClient jdbc;

    SuspensionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the connection is suspended already */
    void insert(Suspension suspension) {
        jdbc.sql(INSERT)
                .param("connection", suspension.connection())
                .param("fault", suspension.fault().name())
                .param("code", suspension.cause().code())
                .param("message", cut(suspension.cause().message()))
                .param("action", cut(suspension.cause().action()))
                .param("by", suspension.by())
                .param("since", utc(suspension.since()))
                .param("probeAt", utc(suspension.probeAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("fingerprint", suspension.settingsFingerprint(), java.sql.Types.VARCHAR)
                .update();
    }

    /** Removes the suspension where its fault is still this one. */
    boolean delete(String connection, Fault fault) {
        return jdbc.sql(DELETE)
                        .param("connection", connection)
                        .param("fault", fault.name())
                        .update()
                == 1;
    }

    Map<String, Suspension> all() {
        return jdbc.sql(ALL).query(SuspensionTable::suspension).list().stream()
                .collect(Collectors.toMap(Suspension::connection, suspension -> suspension));
    }

    private static Suspension suspension(ResultSet row, int number) throws SQLException {
        OffsetDateTime probeAt = row.getObject("probe_at", OffsetDateTime.class);
        return new Suspension(
                row.getString("connection"),
                Fault.valueOf(row.getString("fault")),
                new Cause(row.getString("cause_code"), row.getString("cause_message"), row.getString("cause_action")),
                row.getString("suspended_by"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                probeAt == null ? null : probeAt.toInstant(),
                row.getString("settings_fingerprint"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }
}
