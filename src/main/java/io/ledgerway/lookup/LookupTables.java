package io.ledgerway.lookup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lookup tables of a connection: {@code config/lookups/<connection>/<table>.csv}, read again when a file changes. */
public interface LookupTables {

    /** Whether the table's file exists. Without it, numbers are passed on as they are. */
    boolean exists(String connection, String table);

    /** The table's file, for people: as the hub finds it from its working directory. */
    String file(String connection, String table);

    /**
     * The first row that matches one of the keys, tried in this order, else the row {@code *}, else empty.
     *
     * @throws io.ledgerway.cause.CausedException code {@code LOOKUP_TABLE_INVALID} when the file cannot be read as a table
     */
    Optional<Row> find(String connection, String table, List<String> keys);

    /**
     * One row.
     *
     * @param target the value to use; {@code -} means deliberately not transferred
     * @param columns further columns by header name, blanks left out
     */
    record Row(String target, Map<String, String> columns) {
        public boolean skip() {
            return target.equals("-");
        }
    }
}
