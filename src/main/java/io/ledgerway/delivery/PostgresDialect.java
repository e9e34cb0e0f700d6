package io.ledgerway.delivery;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** PostgreSQL: any number of instances. */
final class PostgresDialect implements Dialect {

    @Override
    public String now() {
        return "select clock_timestamp()";
    }

    @Override
    public String asked(String due) {
        return null;
    }

    @Override
    public String nextBlock() {
        return "select nextval('delivery_block')";
    }

    /**
     * The rows are locked first and once, and found again by primary key alone: with any other condition, or a join,
     * a planner without statistics reads all that wait for each row it takes. How long a payload is, the server knows
     * without reading it.
     */
    @Override
    public String claim(String due, String set, DeliveryState state, String columns, long most) {
        return "with due as materialized (" + due
                + " for update of r skip locked), own as materialized (select due.id, coalesce((select octet_length(p.payload)"
                + " from delivery_payload p where p.delivery_id = due.id), 0) as size from due), sized as materialized (select own.id,"
                + " row_number() over (order by own.id) as n, sum(own.size) over (order by own.id) as size from own"
                + " where cast(:large as boolean) or own.size <= " + most + "), d as (update delivery u set "
                + set + " where u.id = any(array(select sized.id from sized where sized.size <= " + most
                + " or sized.n = 1)) returning u.*) select " + columns
                + ", p.payload, p.trace from d left join delivery_payload p on p.delivery_id = d.id";
    }

    /** By {@code any}, since a join may be turned around and begin with the whole table. */
    @Override
    public String among(String table, String alias, String column, String type) {
        return "(select * from " + table + " where " + column + " = any(cast(? as " + type + "[]))) " + alias;
    }

    /**
     * What is settled by comparison of rows, which only the index {@code delivery_listed} answers in their order. What is open
     * is found by its small index and sorted by an expression: with {@code id} alone a planner would rather search the
     * whole history backwards for it.
     */
    @Override
    public Newest inState(DeliveryState state, int number) {
        String part = ":state{n}, :flow{n}, :connection{n}";
        Newest newest = state.settled()
                ? new Newest(
                        "d.state in ('DELIVERED', 'DISCARDED') and (d.state, d.flow, d.connection) >= (" + part
                                + ") and (d.state, d.flow, d.connection, d.id) < (" + part + ", :before)",
                        "d.state desc, d.flow desc, d.connection desc, d.id desc")
                : new Newest(
                        "d.state = '" + state + "' and d.flow = :flow{n} and d.connection = :connection{n}"
                                + " and d.id + 0 < :before",
                        "d.id + 0 desc");
        return new Newest(newest.where().replace("{n}", Integer.toString(number)), newest.order());
    }

    @Override
    public Newest withCause(DeliveryState state, int number) {
        return new Newest(
                "d.cause_code >= :cause and (d.cause_code, d.id) < (:cause, :before)", "d.cause_code desc, d.id desc");
    }

    @Override
    public boolean findsCauses() {
        return true;
    }

    @Override
    public NewRows newRows(JdbcTemplate jdbc) {
        return new NewRowsAsArrays(jdbc);
    }

    @Override
    public SettledRows settledRows(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new OutcomeByOutcome(jdbc, transaction);
    }

    @Override
    public boolean shared() {
        return true;
    }
}
