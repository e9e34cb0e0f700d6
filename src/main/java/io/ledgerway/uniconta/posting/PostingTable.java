package io.ledgerway.uniconta.posting;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.DatabaseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Postings in the table {@code journal_posting}; every change is one row, and counts only for the attempt that makes it. */
@Component
class PostingTable {

    private static final String COLUMNS = "select id, connection, batch, state, requested_by, requested_at, attempts,"
            + " lines, target_id, settled_at, cause_code, cause_message, cause_action from journal_posting";
    private static final String OPEN =
            COLUMNS + " where connection = :connection and state in ('DUE', 'POSTING') order by requested_at limit 1";
    private static final String DUE = COLUMNS + " where connection = :connection and state in ('DUE', 'POSTING')"
            + " and due_at <= :now order by requested_at limit 1";
    private static final String ONE = COLUMNS + " where id = :id";
    private static final String PAGE =
            COLUMNS + " where connection = :connection order by requested_at desc, id limit :size offset :skipped";
    private static final String COUNT = "select count(*) from journal_posting where connection = :connection";
    private static final String REQUEST = "insert into journal_posting (id, connection, batch, state, requested_by,"
            + " requested_at, due_at, attempts) values (:id, :connection, :batch, 'DUE', :by, :now, :now, 0)";
    private static final String TAKE =
            "update journal_posting set attempts = attempts + 1 where id = :id and attempts = :attempt - 1";
    private static final String INTEND = "update journal_posting set state = 'POSTING', lines = :lines, due_at = :due"
            + " where id = :id and attempts = :attempt";
    private static final String WAIT = "update journal_posting set state = :state, due_at = :due, cause_code = :code,"
            + " cause_message = :message, cause_action = :action where id = :id and attempts = :attempt";
    private static final String SETTLE = "update journal_posting set state = :state, lines = :lines,"
            + " target_id = :target, settled_at = :now, cause_code = :code, cause_message = :message,"
            + " cause_action = :action where id = :id and attempts = :attempt";

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    PostingTable(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for a posting; one that is under way or waits already is the same. */
    PostingView request(String connection, String by) {
        return one(OPEN, connection).orElseGet(() -> {
            String id = UUID.randomUUID().toString();
            jdbc.sql(REQUEST)
                    .param("id", id)
                    .param("connection", connection)
                    .param("batch", batch(id))
                    .param("by", by)
                    .param("now", after(Duration.ZERO))
                    .update();
            return get(id);
        });
    }

    /** The oldest that is due, also one whose outcome is unknown; takes nothing yet. */
    Optional<PostingView> due(String connection) {
        return one(DUE, connection);
    }

    /** Takes it for an attempt; false when another took it. */
    boolean take(String id, int attempt) {
        return jdbc.sql(TAKE).param("id", id).param("attempt", attempt).update() == 1;
    }

    /** The intent, before the call: looked up when this attempt says nothing more until then. */
    boolean intend(JournalPosting posting, int lines, Duration lookUpAfter) {
        return jdbc.sql(INTEND)
                        .param("lines", lines)
                        .param("due", after(lookUpAfter))
                        .param("id", posting.id())
                        .param("attempt", posting.attempt())
                        .update()
                == 1;
    }

    /** It is tried again, or looked up when it may have been posted. */
    void await(JournalPosting posting, boolean doubted, Cause cause, Duration pause) {
        jdbc.sql(WAIT)
                .param("state", (doubted ? PostingView.State.POSTING : PostingView.State.DUE).name())
                .param("due", after(pause))
                .param("code", cause.code())
                .param("message", cause.message())
                .param("action", cause.action())
                .param("id", posting.id())
                .param("attempt", posting.attempt())
                .update();
    }

    /** It is over; false when another attempt has taken it over, whose outcome counts. */
    boolean settle(JournalPosting posting, PostingView.State state, Integer lines, String targetId, Cause cause) {
        return jdbc.sql(SETTLE)
                        .param("state", state.name())
                        .param("lines", lines)
                        .param("target", targetId)
                        .param("now", after(Duration.ZERO))
                        .param("code", cause == null ? null : cause.code())
                        .param("message", cause == null ? null : cause.message())
                        .param("action", cause == null ? null : cause.action())
                        .param("id", posting.id())
                        .param("attempt", posting.attempt())
                        .update()
                == 1;
    }

    PostingView get(String id) {
        return jdbc.sql(ONE).param("id", id).query((row, n) -> view(row)).single();
    }

    /** Newest first. */
    List<PostingView> list(String connection, int page, int size) {
        return jdbc.sql(PAGE)
                .param("connection", connection)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, n) -> view(row))
                .list();
    }

    long count(String connection) {
        return jdbc.sql(COUNT).param("connection", connection).query(Long.class).single();
    }

    private Optional<PostingView> one(String sql, String connection) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql).param("connection", connection);
        return (sql.equals(DUE) ? asked.param("now", after(Duration.ZERO)) : asked)
                .query((row, n) -> view(row))
                .optional();
    }

    /** Short, since it stands in a comment of unknown length. */
    private static String batch(String id) {
        return id.replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }

    private static PostingView view(ResultSet row) throws SQLException {
        String code = row.getString("cause_code");
        return new PostingView(
                row.getString("id"),
                row.getString("connection"),
                row.getString("batch"),
                PostingView.State.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class),
                row.getInt("attempts"),
                row.getObject("lines", Integer.class),
                row.getString("target_id"),
                row.getObject("settled_at", OffsetDateTime.class),
                code == null ? null : new Cause(code, row.getString("cause_message"), row.getString("cause_action")));
    }

    private OffsetDateTime after(Duration time) {
        return clock.now().plus(time).atOffset(ZoneOffset.UTC);
    }
}
