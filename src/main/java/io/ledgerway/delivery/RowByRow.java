package io.ledgerway.delivery;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One JDBC batch a table; for a database in this process, where a row more costs no round trip. */
final class RowByRow implements SettledRows {

    private static final String SETTLE =
            "update delivery set state = ?, due_at = ?, target_id = coalesce(?, target_id),"
                    + " cause_code = ?, cause_message = ?, cause_action = ?, missing_table = ?, missing_keys = ?,"
                    + " settled_at = ?, attempts = attempts - ?, ever_sent = ever_sent or ? where id = ? and state = ? and epoch = ?";

    private static final String HISTORY = "insert into delivery_attempt (delivery_id, at, attempt, outcome, actor,"
            + " cause_code, cause_message) values (?, ?, ?, ?, null, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DeliveryCounts counts;

    RowByRow(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.counts = new DeliveryCounts(JdbcClient.create(jdbc));
    }

    @Override
    public int store(Batch batch, List<SettledRow> rows) {
        return transaction.execute(status -> {
            List<SettledRow> changed = changed(batch.epoch(), rows);
            jdbc.batchUpdate(HISTORY, changed.stream().map(RowByRow::history).toList());
            Map<DeliveryState, Long> states = changed.stream()
                    .collect(Collectors.groupingBy(row -> row.step().state(), Collectors.counting()));
            states.forEach((state, n) -> counts.moved(batch.flow(), batch.connection(), state, n));
            return changed.size();
        });
    }

    private List<SettledRow> changed(long epoch, List<SettledRow> rows) {
        int[] changed = jdbc.batchUpdate(
                SETTLE, rows.stream().map(row -> values(row, epoch)).toList());
        return IntStream.range(0, changed.length)
                .filter(i -> changed[i] != 0)
                .mapToObj(rows::get)
                .toList();
    }

    private static Object[] history(SettledRow row) {
        return new Object[] {
            row.claim().deliveryId(),
            row.now(),
            row.claim().attempt(),
            row.step().history(),
            row.causeCode(),
            row.causeMessage()
        };
    }

    private static Object[] values(SettledRow row, long epoch) {
        return new Object[] {
            row.step().state().name(),
            row.dueAt(),
            row.step().targetId(),
            row.causeCode(),
            row.causeMessage(),
            row.causeAction(),
            row.missingTable(),
            row.missingKeys(),
            row.settledAt(),
            row.uncounted(),
            row.sent(),
            row.claim().deliveryId(),
            row.claim().state().name(),
            epoch
        };
    }
}
