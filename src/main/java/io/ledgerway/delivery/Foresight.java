package io.ledgerway.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what recording and claiming would do, by the rules that {@link Recorder} and {@link Deliveries} use. Changes nothing. */
@Component
public class Foresight {

    private static final String WAITING =
            "select d.id from delivery d where d.connection = :connection and d.flow = :flow"
                    + " and d.state in ('READY', 'HELD') and d.id > :after order by d.id limit :limit";
    private static final String WITH_PAYLOAD =
            "select d.id, d.document, d.version, d.reference, d.attempts, d.wanted, p.payload"
                    + " from delivery d join delivery_payload p on p.delivery_id = d.id where d.id in (:ids) order by d.id";
    private static final Set<DeliveryState> SUPERSEDED = Set.of(DeliveryState.READY, DeliveryState.HELD);

    private final JdbcClient jdbc;
    private final FittingRows fitting;
    private final KnownVersions known;
    private final EarlierVersions earlier;

    Foresight(JdbcClient jdbc, KnownVersions known, EarlierVersions earlier) {
        this.jdbc = jdbc;
        this.fitting = new FittingRows(jdbc);
        this.known = known;
        this.earlier = earlier;
    }

    /** What would become of a page of rows, one answer a document. At most two queries. */
    public List<Foreseen> of(String connection, List<NewVersion> rows) {
        Map<String, NewVersion> latest = KnownVersions.latest(rows);
        Map<String, KnownVersion> recorded = known.of(connection, latest.keySet());
        Map<String, List<SentVersion>> sent = earlier.of(connection, recorded.keySet());
        List<Foreseen> foreseen = new ArrayList<>();
        for (NewVersion row : latest.values()) {
            KnownVersion old = recorded.get(row.document());
            foreseen.add(
                    switch (VersionDecision.of(row, old)) {
                        case UNWANTED -> Foreseen.nothing(row.document(), Foreseen.Step.UNWANTED);
                        case RECORD ->
                            recorded(row, old, -1 - foreseen.size(), sent.getOrDefault(row.document(), List.of()));
                        default ->
                            Foreseen.nothing(
                                    row.document(),
                                    SUPERSEDED.contains(old.state()) ? Foreseen.Step.WAITS : Foreseen.Step.EXISTS);
                    });
        }
        return foreseen;
    }

    /**
     * What would become of deliveries that wait, in the order of their ids: as many as may be held at once, and none when there
     * are no more.
     *
     * @param after the last id of the page before; 0 for the first page
     */
    public List<Foreseen> waiting(String flow, String connection, long after, int limit) {
        List<Long> ids = jdbc.sql(WAITING)
                .param("connection", connection)
                .param("flow", flow)
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list();
        List<Long> page = ids.subList(0, fitting.of(ids, true));
        List<Claim> claims = page.isEmpty()
                ? List.of()
                : jdbc.sql(WITH_PAYLOAD)
                        .param("ids", page)
                        .query((row, n) -> claim(row))
                        .list();
        EarlierVersions.Examined examined = earlier.examine(claims);
        return Stream.concat(
                        examined.toSend().stream()
                                .map(claim -> new Foreseen(claim.document(), Foreseen.Step.SEND, claim, null, null)),
                        examined.stopped().entrySet().stream()
                                .map(stop -> new Foreseen(
                                        stop.getKey().document(),
                                        Foreseen.Step.STOP,
                                        stop.getKey(),
                                        stop.getValue(),
                                        null)))
                .sorted(Comparator.comparingLong(each -> each.claim().deliveryId()))
                .toList();
    }

    private static Foreseen recorded(NewVersion row, KnownVersion old, long id, List<SentVersion> sent) {
        int version = old == null ? 1 : old.version() + 1;
        Claim claim = new Claim(
                id,
                row.document(),
                version,
                row.reference().apply(version),
                1,
                DeliveryState.SENDING,
                false,
                row.payload(),
                row.wanted(),
                sent);
        Outcome stopped = row.unreadable() != null
                ? new Outcome.Dead(row.unreadable())
                : row.wanted() || claim.corrects() ? null : EarlierVersions.withdrawn(row.number());
        return Foreseen.of(
                claim, stopped, old != null && SUPERSEDED.contains(old.state()) ? (Long) old.deliveryId() : null);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getInt(5) + 1,
                DeliveryState.SENDING,
                true,
                row.getString(7),
                row.getBoolean(6),
                List.of());
    }
}
