package io.ledgerway.delivery;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** H2: one process, file lock. */
final class H2Dialect implements Dialect {

    /** In a transaction it is the time at which that began: nobody but this process reads it. */
    @Override
    public String now() {
        return "select current_timestamp";
    }

    /** Within {@link #claim} H2 would read the whole table for them. Nobody else claims meanwhile. */
    @Override
    public String asked(String due) {
        return due;
    }

    @Override
    public String nextBlock() {
        return "select next value for delivery_block";
    }

    /**
     * Locks nothing beforehand: H2 would lock a row for each it reads. Two claimers at once may take the same row, so claims of
     * a connection are made one at a time ({@link SoleWork}), in the one process that H2 serves.
     */
    @Override
    public String claim(String due, String set, DeliveryState state, String columns, long most) {
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

    /**
     * What is open by the one index there is, sorted. What is delivered, nearly all, backwards by primary key: that index
     * has another order, and to sort the whole history takes seconds.
     */
    @Override
    public Newest inState(DeliveryState state, int number) {
        String dot = state == DeliveryState.DELIVERED ? " || '.'" : "";
        return new Newest(
                "d.state{dot} = :state{n}{dot} and d.flow{dot} = :flow{n}{dot} and d.connection{dot} = :connection{n}{dot}"
                                .replace("{dot}", dot)
                                .replace("{n}", Integer.toString(number))
                        + " and d.id < :before",
                "d.id desc");
    }

    /** What is delivered has no cause. */
    @Override
    public Newest withCause(DeliveryState state, int number) {
        Newest all = inState(state, number);
        return new Newest(
                state == DeliveryState.DELIVERED ? "d.id < 0" : all.where() + " and d.cause_code = :cause",
                all.order());
    }

    @Override
    public boolean findsCauses() {
        return false;
    }

    @Override
    public NewRows newRows(JdbcTemplate jdbc) {
        return new NewRowsInBatches(jdbc);
    }

    @Override
    public SettledRows settledRows(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new RowByRow(jdbc, transaction);
    }

    @Override
    public boolean shared() {
        return false;
    }
}
