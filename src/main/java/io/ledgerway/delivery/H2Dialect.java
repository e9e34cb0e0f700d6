package io.ledgerway.delivery;

import org.springframework.jdbc.core.JdbcTemplate;

/** H2: one process, file lock. */
final class H2Dialect implements Dialect {

    @Override
    public String nextBlock() {
        return "select next value for delivery_block";
    }

    /**
     * Locks nothing beforehand: H2 would lock a row for each it reads. Two claimers at once may take the same row, so claims of
     * a connection are made one at a time ({@link SoleWork}), in the one process that H2 serves.
     */
    @Override
    public String claim(String due, String set, DeliveryState state, String columns) {
        return "select " + columns + ", p.payload, p.trace from final table (update delivery set " + set
                + " where id in (" + due + ") and state = '" + state
                + "') d left join delivery_payload p on p.delivery_id = d.id";
    }

    /** Joined, since H2 uses {@code any} only on the first column of an index. */
    @Override
    public String among(String table, String alias, String column, String type) {
        return "unnest(cast(? as " + type + " array)) asked(item) join " + table + " " + alias + " on " + alias + "."
                + column + " = asked.item";
    }

    @Override
    public SettledRows settledRows(JdbcTemplate jdbc) {
        return new RowByRow(jdbc);
    }

    @Override
    public boolean shared() {
        return false;
    }
}
