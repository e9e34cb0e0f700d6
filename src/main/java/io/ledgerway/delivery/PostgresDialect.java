package io.ledgerway.delivery;

/** PostgreSQL: any number of instances. */
final class PostgresDialect implements Dialect {

    @Override
    public String nextBlock() {
        return "select nextval('delivery_block')";
    }

    @Override
    public String updatedWithPayload(String update, String columns) {
        return "with d as (" + update + " returning *) select " + columns
                + ", p.payload from d left join delivery_payload p on p.delivery_id = d.id";
    }

    /** As an array, since a joined sub-select may be run again for each row of the update. */
    @Override
    public String idTaken(String query) {
        return "id = any(array(" + query + " for update skip locked))";
    }

    @Override
    public boolean shared() {
        return true;
    }
}
