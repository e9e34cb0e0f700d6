package io.ledgerway.delivery;

/** H2: one process, file lock. */
final class H2Dialect implements Dialect {

    @Override
    public String nextBlock() {
        return "select next value for delivery_block";
    }

    @Override
    public String updatedWithPayload(String update, String columns) {
        return "select " + columns + ", p.payload from final table (" + update
                + ") d left join delivery_payload p on p.delivery_id = d.id";
    }

    /** Without {@code for update}: H2 would write a lock for each row. A second claimer waits and finds the state changed. */
    @Override
    public String idTaken(String query) {
        return "id in (" + query + ")";
    }

    @Override
    public boolean shared() {
        return false;
    }
}
