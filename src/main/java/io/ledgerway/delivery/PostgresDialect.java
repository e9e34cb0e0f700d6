package io.ledgerway.delivery;

/** PostgreSQL: any number of instances. */
final class PostgresDialect implements Dialect {

    @Override
    public String nextBlock() {
        return "select nextval('delivery_block')";
    }

    /** The ids are taken first and once: within the update, the planner may ask the query again for each row. */
    @Override
    public String claim(String due, String set, DeliveryState state, String columns) {
        return "with due as materialized (" + due + " for update of r skip locked), d as (update delivery u set " + set
                + " from due where u.id = due.id and u.state = '" + state + "' returning u.*) select " + columns
                + ", p.payload from d left join delivery_payload p on p.delivery_id = d.id";
    }

    /** By {@code any}, since a join may be turned around and begin with the whole table. */
    @Override
    public String among(String table, String alias, String column, String type) {
        return "(select * from " + table + " where " + column + " = any(cast(? as " + type + "[]))) " + alias;
    }

    @Override
    public boolean shared() {
        return true;
    }
}
