package io.ledgerway.delivery;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** One JDBC batch; for a database in this process, where a row more costs no round trip. */
final class RowByRow implements SettledRows {

    private static final String SETTLE =
            "update delivery set state = ?, due_at = ?, target_id = coalesce(?, target_id),"
                    + " cause_code = ?, cause_message = ?, cause_action = ?, missing_table = ?, missing_keys = ?,"
                    + " settled_at = ?, attempts = attempts - ?, ever_sent = ever_sent or ? where id = ? and state = ? and epoch = ?";

    private final JdbcTemplate jdbc;

    RowByRow(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SettledRow> store(long epoch, List<SettledRow> rows) {
        int[] changed = jdbc.batchUpdate(
                SETTLE, rows.stream().map(row -> values(row, epoch)).toList());
        return IntStream.range(0, changed.length)
                .filter(i -> changed[i] != 0)
                .mapToObj(rows::get)
                .toList();
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
