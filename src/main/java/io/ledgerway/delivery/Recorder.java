package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import io.ledgerway.trace.Tracing;
import io.ledgerway.trace.Work;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records pages of documents as deliveries, in the transaction that moves the source's watermark. From then on
 * nothing can be lost. A page costs one query, one batch insert a table and, where versions changed, one batch update.
 */
@Component
public class Recorder {

    private static final Cause ALREADY_DELIVERED =
            new Cause("ALREADY_DELIVERED", "The target already has this content from an earlier version.", "");
    private static final String SUPERSEDE = "update delivery set state = 'DISCARDED', cause_code = 'SUPERSEDED',"
            + " cause_message = ?, cause_action = null, missing_table = null, settled_at = ?"
            + " where connection = ? and document = ? and version < ? and target_id is null"
            + " and state in ('READY', 'HELD', 'DEAD')";
    /** A version between that was claimed at this moment changes the target: this one must be worked out after it. */
    private static final String REOPEN = "update delivery set state = 'READY', cause_code = null,"
            + " cause_message = null, cause_action = null, settled_at = null where id = ? and exists"
            + " (select 1 from delivery o where o.connection = ? and o.document = ? and o.version < ?"
            + " and o.state in ('SENDING', 'IN_DOUBT'))";

    private static final String TOUCH = "update delivery set source_version = ? where id = ? and source_version < ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;
    private final Watermarks watermarks;
    private final KnownVersions known;
    private final RowIds ids;
    private final NewRows newRows;
    private final DeliveryCounts counts;
    private final Tracing tracing;

    public Recorder(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            DatabaseClock clock,
            Watermarks watermarks,
            Dialect dialect,
            Tracing tracing) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.watermarks = watermarks;
        this.tracing = tracing;
        this.known = new KnownVersions(jdbc, dialect);
        JdbcClient client = JdbcClient.create(jdbc);
        this.ids = new RowIds(client, dialect);
        this.newRows = dialect.newRows(jdbc);
        this.counts = new DeliveryCounts(client);
    }

    /**
     * Records a page.
     *
     * @param move the watermark's move, or null while the source has further pages
     * @throws WatermarkMovedException when another collector moved it; then nothing is recorded
     * @throws DuplicateKeyException inside a transaction of the caller, which is spoilt then and to be tried once more as a
     *     whole: another recorded the same rows at the same moment
     */
    public Recorded record(String flow, String connection, List<NewVersion> rows, WatermarkMove move) {
        try {
            return transaction.execute(status -> recordAndMove(flow, connection, rows, move));
        } catch (DuplicateKeyException e) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw e;
            }
            // a second collector recorded the same rows at the same moment: what it recorded is seen now
            return transaction.execute(status -> recordAndMove(flow, connection, rows, move));
        }
    }

    /**
     * Records documents of which the content that was recorded first stands, in the caller's transaction.
     *
     * @return rows under whose document other content stands, be it that of an earlier row; where there are any, the caller
     *     rolls back
     * @throws DuplicateKeyException see {@link #record}
     */
    public List<NewVersion> recordFirst(String flow, String connection, List<NewVersion> rows) {
        Map<String, String> standing = new HashMap<>();
        recordRows(flow, connection, rows, standing);
        return rows.stream()
                .filter(row -> !row.contentHash().equals(standing.get(row.document())))
                .toList();
    }

    private Recorded recordAndMove(String flow, String connection, List<NewVersion> rows, WatermarkMove move) {
        Recorded recorded =
                rows.isEmpty() ? new Recorded(0, 0, 0, 0) : recordRows(flow, connection, rows, new HashMap<>());
        if (move != null && move.to() != move.from() && !watermarks.move(move.name(), move.from(), move.to())) {
            throw new WatermarkMovedException(move.name());
        }
        return recorded;
    }

    /** @param standing gets the content hash that each document has afterwards */
    private Recorded recordRows(String flow, String connection, List<NewVersion> rows, Map<String, String> standing) {
        try (Work work = tracing.part("record", flow, connection).note("rows", rows.size())) {
            Recorded recorded = recordRows(flow, connection, rows, standing, tracing.mark());
            work.note("created", recorded.created());
            return recorded;
        }
    }

    private Recorded recordRows(
            String flow, String connection, List<NewVersion> rows, Map<String, String> standing, String trace) {
        Map<String, NewVersion> latest = KnownVersions.latest(rows);
        Map<String, KnownVersion> known = this.known.of(connection, latest.keySet());
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        List<NewRows.Row> inserts = new ArrayList<>();
        List<Object[]> superseded = new ArrayList<>();
        List<Object[]> touched = new ArrayList<>();
        List<Object[]> adopted = new ArrayList<>();
        int unchanged = rows.size() - latest.size();
        int unwanted = 0;
        int created = 0;
        for (NewVersion row : latest.values()) {
            KnownVersion old = known.get(row.document());
            VersionDecision decision = VersionDecision.of(row, old);
            standing.put(row.document(), decision == VersionDecision.IGNORE ? old.contentHash() : row.contentHash());
            switch (decision) {
                case IGNORE -> unchanged++;
                case UNWANTED -> unwanted++;
                case TOUCH -> {
                    unchanged++;
                    touched.add(new Object[] {row.sourceVersion(), old.deliveryId(), row.sourceVersion()});
                }
                case RECORD, ALREADY_THERE -> {
                    int version = old == null ? 1 : old.version() + 1;
                    long id = ids.next();
                    boolean there = decision == VersionDecision.ALREADY_THERE;
                    inserts.add(inserted(id, row, version, there));
                    created += there ? 0 : 1;
                    if (there) {
                        adopted.add(new Object[] {id, connection, row.document(), version});
                    }
                    if (old != null) {
                        superseded.add(new Object[] {
                            "Superseded by version " + version + ".", now, connection, row.document(), version
                        });
                    }
                }
            }
        }
        newRows.insert(new NewRows.Page(flow, connection, now, trace, inserts));
        jdbc.batchUpdate(TOUCH, touched);
        int discarded = updated(SUPERSEDE, superseded);
        int reopened = updated(REOPEN, adopted);
        counts.moved(flow, connection, DeliveryState.DISCARDED, discarded + adopted.size() - reopened);
        return new Recorded(created, unchanged, discarded, unwanted);
    }

    private int updated(String sql, List<Object[]> rows) {
        return Arrays.stream(jdbc.batchUpdate(sql, rows))
                .map(n -> Math.max(n, 0))
                .sum();
    }

    private static NewRows.Row inserted(long id, NewVersion row, int version, boolean there) {
        if (there) {
            return new NewRows.Row(id, row, version, DeliveryState.DISCARDED, ALREADY_DELIVERED);
        }
        DeliveryState state = row.unreadable() == null ? DeliveryState.READY : DeliveryState.DEAD;
        return new NewRows.Row(id, row, version, state, row.unreadable());
    }
}
