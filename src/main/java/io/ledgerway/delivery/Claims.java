package io.ledgerway.delivery;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.ownership.Ownership;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims due deliveries of a connection, a batch in one statement: the intent is committed before any call.
 * Deliveries in doubt come first and are claimed only to be looked up. A version waits for an older one of its
 * document that is being sent or in doubt. The order names the columns of the index {@code delivery_work} in full, so
 * that both databases read no more rows than they claim.
 */
@Component
class Claims {

    private static final String COLUMNS = "d.id, d.document, d.version, d.reference, d.attempts, d.state,"
            + " d.attempts > 1 or d.cause_code is not null, d.wanted, d.due_at";
    private static final String TAKE = "state = 'SENDING', epoch = :epoch, attempts = attempts + 1";
    /** The first versions, nearly all, need no look at others: asked row by row, and only of later versions. */
    static final String DUE_TO_SEND = "select r.id from delivery r where r.connection = :connection"
            + " and r.flow = :flow and r.state = 'READY' and r.due_at >= :from and r.due_at <= :now and (r.version = 1 or not exists"
            + " (select 1 from delivery o where o.connection = r.connection and o.document = r.document"
            + " and o.version < r.version and o.state in ('SENDING', 'IN_DOUBT')))"
            + " order by r.state, r.flow, r.connection, r.due_at, r.id limit :limit";

    private static final String DUE_TO_LOOK_UP = "select r.id from delivery r where r.connection = :connection"
            + " and r.flow = :flow and r.state = 'IN_DOUBT' and r.due_at >= :from and r.due_at <= :now"
            + " order by r.state, r.flow, r.connection, r.due_at, r.id limit :limit";

    private final JdbcClient jdbc;
    private final FittingRows fitting;
    private final Sql send;
    private final Sql lookUp;
    private final DatabaseClock clock;
    private final ClaimStart start;

    /** @param ids see {@link Dialect#asked} */
    private record Sql(String claim, String ids) {}

    private record Request(String flow, String connection, long epoch, int most, boolean large, Instant now) {}

    private record Taken(Claim claim, OffsetDateTime dueAt) {}

    Claims(JdbcClient jdbc, Dialect dialect, DatabaseClock clock, ClaimStart start) {
        this.jdbc = jdbc;
        this.fitting = new FittingRows(jdbc);
        this.clock = clock;
        this.start = start;
        this.send = new Sql(
                dialect.claim(DUE_TO_SEND, TAKE, DeliveryState.READY, COLUMNS, FittingRows.MOST_BYTES),
                dialect.asked(DUE_TO_SEND));
        this.lookUp = new Sql(
                dialect.claim(
                        DUE_TO_LOOK_UP, "epoch = :epoch", DeliveryState.IN_DOUBT, COLUMNS, FittingRows.MOST_BYTES),
                dialect.asked(DUE_TO_LOOK_UP));
    }

    /**
     * @param lookUps whether deliveries in doubt may be claimed
     * @param large whether a document may be claimed that is larger than a batch may be, by itself
     */
    Batch claim(
            String flow,
            ConnectionSettings connection,
            Ownership.Tenure tenure,
            int most,
            boolean lookUps,
            boolean large) {
        Request request = new Request(
                flow, connection.name(), tenure.epoch(), Math.min(most, connection.batchSize()), large, clock.now());
        List<Claim> doubted = lookUps ? claims(taken(lookUp, request, ClaimStart.OLDEST)) : List.of();
        boolean lookUpOnly = !doubted.isEmpty();
        List<Claim> claims = lookUpOnly ? doubted : claims(due(request));
        return new Batch(flow, connection.name(), tenure.epoch(), tenure.lease(), lookUpOnly, claims);
    }

    private List<Taken> due(Request request) {
        OffsetDateTime from = start.of(request.flow(), request.connection());
        List<Taken> taken = taken(send, request, from);
        if (taken.isEmpty() && !from.equals(ClaimStart.OLDEST)) {
            from = ClaimStart.OLDEST;
            taken = taken(send, request, from);
        }
        if (taken.size() < request.most()) {
            start.exhausted(request.flow(), request.connection());
        } else {
            start.reached(
                    request.flow(),
                    request.connection(),
                    from,
                    taken.stream()
                            .map(Taken::dueAt)
                            .max(Comparator.naturalOrder())
                            .orElseThrow());
        }
        return taken;
    }

    private List<Taken> taken(Sql sql, Request request, OffsetDateTime from) {
        int most = sql.ids() == null ? request.most() : fitting(sql.ids(), request, from);
        return most == 0
                ? List.of()
                : due(sql.claim(), request, from, most)
                        .param("epoch", request.epoch())
                        .param("large", request.large())
                        .query((row, n) -> new Taken(claim(row), row.getObject(9, OffsetDateTime.class)))
                        .list();
    }

    /** Invoices with embedded documents go in as many batches as fit into a small memory. */
    private int fitting(String dueIds, Request request, OffsetDateTime from) {
        List<Long> ids =
                due(dueIds, request, from, request.most()).query(Long.class).list();
        return fitting.of(ids, request.large());
    }

    private JdbcClient.StatementSpec due(String sql, Request request, OffsetDateTime from, int most) {
        return jdbc.sql(sql)
                .param("connection", request.connection())
                .param("flow", request.flow())
                .param("from", from)
                .param("now", request.now().atOffset(ZoneOffset.UTC))
                .param("limit", most);
    }

    private static List<Claim> claims(List<Taken> taken) {
        return taken.stream()
                .map(Taken::claim)
                .sorted(Comparator.comparingLong(Claim::deliveryId))
                .toList();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getInt(5),
                DeliveryState.valueOf(row.getString(6)),
                row.getBoolean(7),
                row.getString(10),
                row.getBoolean(8),
                List.of(),
                row.getString(11));
    }
}
