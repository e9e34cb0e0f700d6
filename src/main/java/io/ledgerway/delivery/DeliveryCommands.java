package io.ledgerway.delivery;

import io.ledgerway.audit.Audit;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators do with deliveries. Each command keeps its actor and reason in history and audit. */
@Component
public class DeliveryCommands {

    /** A delivery that was ever sent is looked up first, so that a replay never doubles it. */
    private static final String REPLAY = "update delivery set state = case when ever_sent then 'IN_DOUBT' else 'READY'"
            + " end, attempts = 0, due_at = :now, settled_at = null, missing_table = null, missing_keys = null";

    private static final String HISTORY_BEFORE = "insert into delivery_attempt (delivery_id, at, attempt, outcome,"
            + " actor, cause_code, cause_message) select id, :now, attempts, :outcome, :actor, cause_code, :reason"
            + " from delivery";
    private static final String DISCARD = "update delivery set state = 'DISCARDED', settled_at = :now,"
            + " cause_code = 'DISCARDED', cause_message = :reason, cause_action = null, missing_table = null"
            + " where id = :id and state in ('DEAD', 'READY', 'HELD')";
    private static final String EDIT = "update delivery_payload set payload = :payload where delivery_id = :id"
            + " and exists (select 1 from delivery where id = :id and state = 'DEAD')";
    private static final String RECOUNT =
            "update delivery set document_day = :day, quantity = :quantity, unit = :unit where id = :id";
    private static final String GO_ON = "update delivery set state = 'READY', due_at = :now where flow = :flow"
            + " and connection = :connection and state = 'HELD'";
    private static final String DOUBT = "update delivery set state = 'IN_DOUBT', due_at = :now, ever_sent = true"
            + " where connection = :connection";
    private static final String VERIFY_WAITING = DOUBT + " and state in ('READY', 'HELD')";
    /** Without its payload a look-up has nothing to compare with. */
    private static final String VERIFY_DELIVERED = DOUBT + " and flow = :flow and state = 'DELIVERED'"
            + " and settled_at >= :since and exists"
            + " (select 1 from delivery_payload p where p.delivery_id = delivery.id)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;
    private final DeliveryQueries queries;
    private final DeliveryCounts counts;
    private final Audit audit;

    public DeliveryCommands(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DatabaseClock clock,
            DeliveryQueries queries,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.queries = queries;
        this.counts = new DeliveryCounts(jdbc);
        this.audit = audit;
    }

    /** Sends a dead delivery again, after a look-up where it was ever sent. */
    public DeliveryView replay(long id, String actor) {
        return change(id, "REPLAYED", actor, "", REPLAY + " where id = :id and state = 'DEAD'");
    }

    /** Gives a delivery up, with a reason. */
    public DeliveryView discard(long id, String actor, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new CausedException(new Cause(
                    "REASON_MISSING", "A delivery is discarded only with a reason.", "Send {\"reason\": \"…\"}."));
        }
        return change(id, "DISCARDED", actor, reason, DISCARD);
    }

    /** Replaces the payload of a dead delivery; identity and reference stay. */
    public DeliveryView edit(long id, String actor, String payload) {
        DeliveryView view = queries.get(id).orElseThrow(() -> unknown(id));
        if (view.targetId() != null) {
            throw new CausedException(new Cause(
                    "WRONG_STATE",
                    "Delivery " + id + " stands in " + view.connection() + " as " + view.targetId()
                            + " and cannot be edited here.",
                    "Correct it in " + view.connection() + ", then replay."));
        }
        return change(id, "EDITED", actor, "payload edited", EDIT, payload);
    }

    /**
     * The same for a document whose edit may change what it adds to a day's sum.
     *
     * @param day document day
     * @param quantity what it adds, in {@code unit}
     */
    public DeliveryView edit(long id, String actor, String payload, LocalDate day, BigDecimal quantity, String unit) {
        return transaction.execute(status -> {
            DeliveryView edited = edit(id, actor, payload);
            jdbc.sql(RECOUNT)
                    .param("day", day)
                    .param("quantity", quantity)
                    .param("unit", unit)
                    .param("id", id)
                    .update();
            return edited;
        });
    }

    /** Replays all dead deliveries that match; answers how many. */
    public int replayAll(String flow, String connection, String cause, String actor) {
        DeliveryFilter dead = DeliveryFilter.dead(flow, connection, cause);
        int replayed = transaction.execute(status -> replayWhere(dead, actor));
        if (replayed > 0) {
            audit.record(actor, "replay", replayed + " deliveries " + dead.values(), "");
        }
        return replayed;
    }

    /** Replays what died of these missing keys, which are there now; answers how many. */
    int replayMissing(String connection, String table, String keys, String reason) {
        DeliveryFilter dead = DeliveryFilter.missing(connection, table, keys);
        int replayed = transaction.execute(status -> replayWhere(dead, "hub"));
        audit.record("hub", "replay", replayed + " deliveries to " + connection, reason);
        return replayed;
    }

    /** Lets held deliveries of a flow to a connection go on; answers how many. */
    int goOn(String flow, String connection) {
        return jdbc.sql(GO_ON)
                .param("now", now())
                .param("flow", flow)
                .param("connection", connection)
                .update();
    }

    /** Turns unsettled deliveries, and those delivered since whose payload is kept, into look-ups: after a restored backup. */
    public int verify(String connection, OffsetDateTime since, String actor) {
        int rows = transaction.execute(status -> doubt(connection, since));
        audit.record(actor, "verify", connection, rows + " deliveries since " + since);
        return rows;
    }

    private int doubt(String connection, OffsetDateTime since) {
        List<String> delivered = counts.all().stream()
                .filter(standing ->
                        standing.connection().equals(connection) && standing.state() == DeliveryState.DELIVERED)
                .map(DeliveryCounts.Standing::flow)
                .toList();
        int rows = jdbc.sql(VERIFY_WAITING)
                .param("now", now())
                .param("connection", connection)
                .update();
        for (String flow : delivered) {
            int opened = jdbc.sql(VERIFY_DELIVERED)
                    .param("now", now())
                    .param("connection", connection)
                    .param("flow", flow)
                    .param("since", since)
                    .update();
            counts.moved(flow, connection, DeliveryState.DELIVERED, -opened);
            rows += opened;
        }
        return rows;
    }

    private int replayWhere(DeliveryFilter dead, String actor) {
        OffsetDateTime now = now();
        jdbc.sql(HISTORY_BEFORE + dead.where())
                .params(dead.values())
                .param("now", now)
                .param("outcome", "REPLAYED")
                .param("actor", actor)
                .param("reason", "")
                .update();
        return jdbc.sql(REPLAY + dead.where())
                .params(dead.values())
                .param("now", now)
                .update();
    }

    private DeliveryView change(long id, String outcome, String actor, String reason, String sql) {
        return change(id, outcome, actor, reason, sql, null);
    }

    private DeliveryView change(long id, String outcome, String actor, String reason, String sql, String payload) {
        transaction.executeWithoutResult(status -> {
            OffsetDateTime now = now();
            jdbc.sql(HISTORY_BEFORE + " where id = :id")
                    .param("now", now)
                    .param("outcome", outcome)
                    .param("actor", actor)
                    .param("reason", reason)
                    .param("id", id)
                    .update();
            JdbcClient.StatementSpec statement = jdbc.sql(sql).param("id", id);
            if (sql.contains(":now")) {
                statement = statement.param("now", now);
            }
            if (sql.contains(":reason")) {
                statement = statement.param("reason", reason);
            }
            if (payload != null) {
                statement = statement.param("payload", payload);
            }
            if (statement.update() == 0) {
                throw refused(id, outcome);
            }
            queries.get(id).ifPresent(view -> counts.moved(view.flow(), view.connection(), view.state(), 1));
        });
        audit.record(actor, outcome.toLowerCase(java.util.Locale.ROOT), "delivery " + id, reason);
        return queries.get(id).orElseThrow(() -> unknown(id));
    }

    private CausedException refused(long id, String outcome) {
        Optional<DeliveryView> view = queries.get(id);
        return view.isEmpty()
                ? unknown(id)
                : new CausedException(new Cause(
                        "WRONG_STATE",
                        "Delivery " + id + " is " + view.get().state() + " and cannot be " + outcome + ".",
                        "Replay and edit start from DEAD; discard from DEAD, READY or HELD."));
    }

    private static CausedException unknown(long id) {
        return new CausedException(new Cause("DELIVERY_UNKNOWN", "There is no delivery " + id + ".", ""));
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
