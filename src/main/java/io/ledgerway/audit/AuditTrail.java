package io.ledgerway.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit in the table {@code audit}: one insert per decision, read by pages. */
@Component("audit")
public class AuditTrail implements Audit {

    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_REASON = 4000;

    private static final String INSERT =
            "insert into audit (at, actor, action, subject, reason) values (:at, :actor, :action, :subject, :reason)";
    private static final String COUNT = "select count(*) from audit";
    private static final String PAGE =
            "select id, at, actor, action, subject, reason from audit order by id desc limit :size offset :skipped";

    private final JdbcClient jdbc;
    private final Clock clock;

    public AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(String actor, String action, String subject, String reason) {
        String why = reason == null ? "" : reason;
        jdbc.sql(INSERT)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("reason", why.substring(0, Math.min(LONGEST_REASON, why.length())))
                .update();
    }

    /**
     * One page, newest first.
     *
     * @param page from 0
     * @param size 1 to 500
     */
    public Page page(int page, int size) {
        int rows = Math.max(1, Math.min(LONGEST_PAGE, size));
        List<Entry> items = jdbc.sql(PAGE)
                .param("size", rows)
                .param("skipped", (long) Math.max(0, page) * rows)
                .query(AuditTrail::entry)
                .list();
        return new Page(items, jdbc.sql(COUNT).query(Long.class).single());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("reason"));
    }

    /** One decision. */
    public record Entry(long id, Instant at, String actor, String action, String subject, String reason) {}

    /**
     * Decisions, newest first.
     *
     * @param total entries on all pages
     */
    public record Page(List<Entry> items, long total) {}
}
