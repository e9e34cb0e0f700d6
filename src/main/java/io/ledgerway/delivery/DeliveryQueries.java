package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators ask of the ledger. Changes nothing. */
@Component
public class DeliveryQueries {

    private static final String COLUMNS = "select id, flow, connection, document, number, version, reference, state,"
            + " attempts, due_at, target_id, cause_code, cause_message, cause_action, recorded_at, settled_at"
            + " from delivery";
    private static final String PAYLOAD_BYTES =
            "select octet_length(payload) from delivery_payload where delivery_id = :id";
    private static final String PAYLOAD = "select payload from delivery_payload where delivery_id = :id";
    private static final String HISTORY = "select at, attempt, outcome, actor, cause_code, cause_message"
            + " from delivery_attempt where delivery_id = :id order by at";
    private static final String FOUND = COLUMNS + " where id in (:ids) order by id desc";
    private static final String OLDEST = "select flow, min(recorded_at) from delivery"
            + " where state in ('READY', 'SENDING', 'IN_DOUBT', 'HELD') group by flow";

    private static final String LATEST = "select id, connection, content_hash, state from delivery d"
            + " where d.connection = :connection and d.document = :document and d.version ="
            + " (select max(m.version) from delivery m where m.connection = d.connection and m.document = d.document)";

    private final JdbcClient jdbc;
    private final DeliveryCounts counts;
    private final DeliveryPages pages;

    public DeliveryQueries(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.counts = new DeliveryCounts(jdbc);
        this.pages = new DeliveryPages(jdbc, dialect, counts);
    }

    /** How many deliveries of a flow stand in a state. */
    public record Count(String flow, DeliveryState state, long n) {}

    /** A page, newest first. Every page before costs; see {@link #listBefore}. */
    public List<DeliveryView> list(DeliveryFilter filter, int page, int size) {
        return views(pages.ids(filter, Long.MAX_VALUE, (long) page * size, size));
    }

    /** A page that goes on below an id, at the same cost however far down. */
    public List<DeliveryView> listBefore(DeliveryFilter filter, long id, int size) {
        return views(pages.ids(filter, id, 0, size));
    }

    public long total(DeliveryFilter filter) {
        return pages.total(filter);
    }

    private List<DeliveryView> views(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(FOUND).param("ids", ids).query((row, n) -> view(row)).list();
    }

    public Optional<DeliveryView> get(long id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    /** The latest version of a document; empty when none was recorded for the connection. */
    public Optional<LatestVersion> latest(String connection, String document) {
        return jdbc.sql(LATEST)
                .param("connection", connection)
                .param("document", document)
                .query((row, n) -> new LatestVersion(
                        row.getLong(1), row.getString(2), row.getString(3), DeliveryState.valueOf(row.getString(4))))
                .optional();
    }

    /** How long the canonical document is, without reading it; 0 once purged. */
    public long payloadBytes(long id) {
        return jdbc.sql(PAYLOAD_BYTES)
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The canonical document as JSON; empty once purged. */
    public Optional<String> payload(long id) {
        return jdbc.sql(PAYLOAD).param("id", id).query(String.class).optional();
    }

    /** Oldest first. */
    public List<DeliveryAttempt> history(long id) {
        return jdbc.sql(HISTORY)
                .param("id", id)
                .query((row, n) -> new DeliveryAttempt(
                        row.getObject(1, OffsetDateTime.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        cause(row.getString(5), row.getString(6), null)))
                .list();
    }

    /** Counts by flow and state. */
    public List<Count> counts() {
        Map<String, Map<DeliveryState, Long>> flows = new TreeMap<>();
        counts.all()
                .forEach(standing -> flows.computeIfAbsent(standing.flow(), flow -> new EnumMap<>(DeliveryState.class))
                        .merge(standing.state(), standing.n(), Long::sum));
        return flows.entrySet().stream()
                .flatMap(flow -> flow.getValue().entrySet().stream()
                        .map(state -> new Count(flow.getKey(), state.getKey(), state.getValue())))
                .toList();
    }

    /** When the oldest unsettled delivery of each flow was recorded; flows without one are absent. */
    public Map<String, OffsetDateTime> oldestWaiting() {
        Map<String, OffsetDateTime> oldest = new HashMap<>();
        jdbc.sql(OLDEST).query(row -> {
            oldest.put(row.getString(1), row.getObject(2, OffsetDateTime.class));
        });
        return oldest;
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        return new DeliveryView(
                row.getLong("id"),
                row.getString("flow"),
                row.getString("connection"),
                row.getString("document"),
                row.getString("number"),
                row.getInt("version"),
                row.getString("reference"),
                state,
                row.getInt("attempts"),
                state == DeliveryState.READY || state == DeliveryState.IN_DOUBT
                        ? row.getObject("due_at", OffsetDateTime.class)
                        : null,
                row.getString("target_id"),
                cause(row.getString("cause_code"), row.getString("cause_message"), row.getString("cause_action")),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getObject("settled_at", OffsetDateTime.class));
    }

    private static Cause cause(String code, String message, String action) {
        return code == null ? null : new Cause(code, message == null ? "" : message, action);
    }
}
