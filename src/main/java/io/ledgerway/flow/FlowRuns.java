package io.ledgerway.flow;

import io.ledgerway.cause.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what each run of a collector did; an exception that leaves a scheduled route is otherwise forgotten. */
@Component("flowRuns")
public class FlowRuns {

    private static final String START = "insert into flow_run (id, flow, started_at, outcome, read_rows, new_versions)"
            + " values (:id, :flow, :now, 'RUNNING', 0, 0)";
    private static final String END = "update flow_run set ended_at = :now, outcome = :outcome, read_rows = :read,"
            + " new_versions = :new, cause_code = :code, cause_message = :message where id = :id";
    private static final String LAST = "select * from flow_run where flow = :flow order by started_at desc limit 1";
    private static final String FORGET = "delete from flow_run where flow = :flow and started_at < :before";

    private final JdbcClient jdbc;
    private final Clock clock;

    public FlowRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that a run began; answers its id. */
    public String begin(String flow) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(START).param("id", id).param("flow", flow).param("now", now()).update();
        jdbc.sql(FORGET)
                .param("flow", flow)
                .param("before", now().minusDays(30))
                .update();
        return id;
    }

    /** Notes how a run ended. */
    public void end(String id, long readRows, long newVersions, Cause cause) {
        String outcome = cause == null ? "DONE" : "FAILED";
        jdbc.sql(END)
                .param("now", now())
                .param("outcome", outcome)
                .param("read", readRows)
                .param("new", newVersions)
                .param("code", cause == null ? null : cause.code())
                .param("message", cause == null ? null : cause.sentence())
                .param("id", id)
                .update();
    }

    public Optional<FlowRun> last(String flow) {
        return jdbc.sql(LAST).param("flow", flow).query((row, n) -> run(row)).optional();
    }

    private static FlowRun run(ResultSet row) throws SQLException {
        String code = row.getString("cause_code");
        return new FlowRun(
                row.getString("id"),
                row.getString("flow"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("outcome"),
                row.getLong("read_rows"),
                row.getLong("new_versions"),
                code == null ? null : new Cause(code, row.getString("cause_message"), ""));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
