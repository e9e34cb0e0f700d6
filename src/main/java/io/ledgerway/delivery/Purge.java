package io.ledgerway.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Forgets payloads and history of deliveries that were settled long ago, where a setting says so. What waits or is dead
 * keeps both, and the delivery itself, with identity, hash and target id, is never purged. Each statement touches a
 * thousand deliveries at most. What is left to purge is what is left in the table, so it begins at its start each time
 * round.
 */
@Component
class Purge {

    static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final int MOST_BATCHES = 40;

    private static final String NEXT =
            "select delivery_id from {table} where delivery_id > ?" + " order by delivery_id limit " + BATCH;
    private static final String SETTLED =
            "(select d.id from {ids} where d.state in ('DELIVERED', 'DISCARDED') and d.settled_at < ?{more})";
    private static final String FORGET = "delete from {table} where delivery_id in " + SETTLED;
    private static final String OLD = "select count(*) from {ids} where d.recorded_at < ?";

    /** A master record has no day: its next change is worked out from the last one, however old. */
    private static final String DATED = " and d.document_day is not null";

    private final JdbcTemplate jdbc;
    private final DatabaseClock clock;
    private final Retention retention;
    private final String ids;
    private final Map<String, Long> reached = new HashMap<>();

    Purge(JdbcTemplate jdbc, Dialect dialect, DatabaseClock clock, Retention retention) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
        this.ids = dialect.among("delivery", "d", "id", "bigint");
    }

    /** Some batches of each; the next run goes on. */
    void run() {
        run("delivery_payload", "payloads", DATED, retention.payloads());
        run("delivery_attempt", "rows of history", "", retention.history());
    }

    private void run(String table, String what, String more, Optional<Duration> kept) {
        if (kept.isEmpty()) {
            return;
        }
        OffsetDateTime before = clock.now().minus(kept.get()).atOffset(ZoneOffset.UTC);
        int purged = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<Long> next =
                    jdbc.queryForList(NEXT.replace("{table}", table), Long.class, reached.getOrDefault(table, 0L));
            if (next.isEmpty() || old(next, before) == 0) {
                reached.put(table, 0L);
                break;
            }
            purged += jdbc.update(
                    sql -> statement(sql, FORGET.replace("{table}", table).replace("{more}", more), next, before));
            reached.put(table, next.get(next.size() - 1));
        }
        if (purged > 0) {
            LOG.info("{} {} of deliveries that were settled before {} are purged", purged, what, before);
        }
    }

    /** Deliveries are recorded in the order of their ids, or nearly: where none of a batch is old, none after it is. */
    private long old(List<Long> next, OffsetDateTime before) {
        return jdbc.query(sql -> statement(sql, OLD, next, before), row -> row.next() ? row.getLong(1) : 0L);
    }

    private PreparedStatement statement(Connection sql, String text, List<Long> next, OffsetDateTime before)
            throws SQLException {
        PreparedStatement statement = sql.prepareStatement(text.replace("{ids}", ids));
        statement.setArray(
                1, sql.createArrayOf("bigint", next.stream().distinct().toArray(Long[]::new)));
        statement.setObject(2, before);
        return statement;
    }
}
