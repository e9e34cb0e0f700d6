package io.ledgerway.compare;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.DatabaseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The table {@code full_compare}. Each move is conditional on the state it starts from, so that a compare which was
 * taken for dead changes nothing any more. {@code due_at} is until when a compare is surely being worked on.
 */
@Component
class CompareTable {

    private static final String BEGIN = "insert into full_compare (flow, connection, start_from, state, began_at,"
            + " due_at, read_rows, compared, missing, deleted)"
            + " values (:flow, :connection, :startFrom, 'READING', :now, :due, 0, 0, 0, 0)";
    private static final String READ = "update full_compare set read_rows = read_rows + :rows, due_at = :due"
            + " where id = :id and state = 'READING'";
    private static final String DECIDE = "update full_compare set state = :state, compared = :compared,"
            + " missing = :missing, cause_code = :code, cause_message = :message, cause_action = :action,"
            + " due_at = :now, ended_at = :ended where id = :id and state = 'READING'";
    private static final String FAIL = "update full_compare set state = 'FAILED', cause_code = :code,"
            + " cause_message = :message, cause_action = :action, ended_at = :now where state = 'READING'";
    private static final String SUPERSEDE = "update full_compare set state = 'SUPERSEDED', ended_at = :now"
            + " where flow = :flow and id <> :id and state = 'ASKING'";
    private static final String ANSWER = "update full_compare set state = :state, decided_by = :by, decided_at = :now,"
            + " reason = :reason, due_at = :now, ended_at = :ended,"
            + " cause_code = case when :state = 'CONFIRMING' then null else cause_code end where id = :id and flow = :flow and state = 'ASKING'";
    private static final String DUE = "select id from full_compare where flow = :flow and state = 'CONFIRMING'"
            + " and due_at <= :now order by id limit 1";
    private static final String CLAIM = "update full_compare set worker = :worker, due_at = :due"
            + " where id = :id and state = 'CONFIRMING' and due_at <= :now";
    private static final String KEEP = "update full_compare set deleted = deleted + :deleted, due_at = :due"
            + " where id = :id and state = 'CONFIRMING' and worker = :worker";
    private static final String DONE = "update full_compare set state = 'DONE', ended_at = :now"
            + " where id = :id and state = 'CONFIRMING' and worker = :worker";
    private static final String FORGET =
            "delete from full_compare where flow = :flow and ended_at is not null and began_at < :before";
    private static final String PAGE =
            "select * from full_compare where flow = :flow order by id desc" + " limit :size offset :skipped";

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    CompareTable(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long begin(String flow, String connection, LocalDate startFrom, Duration patience) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(BEGIN)
                .param("flow", flow)
                .param("connection", connection)
                .param("startFrom", startFrom)
                .param("now", now())
                .param("due", now().plus(patience))
                .update(id, "id");
        return id.getKey().longValue();
    }

    /** Counts rows and shows that the reader lives; false when the compare does not read any more. */
    boolean read(long id, long rows, Duration patience) {
        return jdbc.sql(READ)
                        .param("rows", rows)
                        .param("due", now().plus(patience))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean decide(long id, CompareState state, long compared, long missing, Cause cause) {
        return jdbc.sql(DECIDE)
                        .param("state", state.name())
                        .param("compared", compared)
                        .param("missing", missing)
                        .param("code", cause == null ? null : cause.code())
                        .param("message", cause == null ? null : cause.message())
                        .param("action", cause == null ? null : cause.action())
                        .param("now", now())
                        .param("ended", state == CompareState.DONE ? now() : null)
                        .param("id", id)
                        .update()
                == 1;
    }

    void fail(long id, Cause cause) {
        failing(FAIL + " and id = :id", cause).param("id", id).update();
    }

    /** Ends those whose reader died. */
    void failDead(String flow, Cause cause) {
        failing(FAIL + " and flow = :flow and due_at < :now", cause)
                .param("flow", flow)
                .update();
    }

    int supersede(String flow, long by) {
        return jdbc.sql(SUPERSEDE)
                .param("now", now())
                .param("flow", flow)
                .param("id", by)
                .update();
    }

    /** A person's answer; false when this compare of this flow does not ask. */
    boolean answer(String flow, long id, CompareState state, String by, String reason) {
        return jdbc.sql(ANSWER)
                        .param("state", state.name())
                        .param("by", by)
                        .param("reason", reason)
                        .param("now", now())
                        .param("ended", state == CompareState.REJECTED ? now() : null)
                        .param("id", id)
                        .param("flow", flow)
                        .update()
                == 1;
    }

    /** Takes a compare that is to be confirmed and that nobody works on. */
    Optional<Long> claim(String flow, String worker, Duration lease) {
        return jdbc.sql(DUE)
                .param("flow", flow)
                .param("now", now())
                .query(Long.class)
                .optional()
                .filter(id -> jdbc.sql(CLAIM)
                                .param("worker", worker)
                                .param("due", now().plus(lease))
                                .param("now", now())
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** Holds it for longer; false when another worker has it, or nobody needs to. */
    boolean keep(long id, String worker, long deleted, Duration lease) {
        return jdbc.sql(KEEP)
                        .param("deleted", deleted)
                        .param("due", now().plus(lease))
                        .param("id", id)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    boolean done(long id, String worker) {
        return jdbc.sql(DONE)
                        .param("now", now())
                        .param("id", id)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    void forgetOlderThan(String flow, Duration age) {
        jdbc.sql(FORGET).param("flow", flow).param("before", now().minus(age)).update();
    }

    Optional<FullCompare> get(long id) {
        return jdbc.sql("select * from full_compare where id = :id")
                .param("id", id)
                .query((row, n) -> compare(row))
                .optional();
    }

    List<FullCompare> page(String flow, int page, int size) {
        return jdbc.sql(PAGE)
                .param("flow", flow)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, n) -> compare(row))
                .list();
    }

    long count(String flow) {
        return jdbc.sql("select count(*) from full_compare where flow = :flow")
                .param("flow", flow)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec failing(String sql, Cause cause) {
        return jdbc.sql(sql)
                .param("code", cause.code())
                .param("message", cut(cause.message(), 4000))
                .param("action", cut(cause.action(), 2000))
                .param("now", now());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static FullCompare compare(ResultSet row) throws SQLException {
        String code = row.getString("cause_code");
        return new FullCompare(
                row.getLong("id"),
                row.getString("flow"),
                row.getString("connection"),
                row.getObject("start_from", LocalDate.class),
                CompareState.valueOf(row.getString("state")),
                row.getObject("began_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getLong("read_rows"),
                row.getLong("compared"),
                row.getLong("missing"),
                row.getLong("deleted"),
                code == null ? null : new Cause(code, row.getString("cause_message"), row.getString("cause_action")),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("reason"));
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
