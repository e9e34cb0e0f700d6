package io.ledgerway.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows may be held at once with their payloads, which may be megabytes each. */
final class FittingRows {

    /** Of all payloads together, unless the first one alone is longer. */
    static final long MOST_BYTES = LargeDocuments.LARGE;

    private static final String SIZES =
            "select delivery_id, octet_length(payload) from delivery_payload where delivery_id in (:ids)";

    private final JdbcClient jdbc;

    FittingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many of the first ones.
     *
     * @param large whether the first one is among them however long it is
     */
    int of(List<Long> ids, boolean large) {
        if (ids.isEmpty()) {
            return 0;
        }
        Map<Long, Long> bytesById = new HashMap<>();
        jdbc.sql(SIZES).param("ids", ids).query(row -> {
            bytesById.put(row.getLong(1), row.getLong(2));
        });
        long bytes = 0;
        int fitting = 0;
        for (long id : ids) {
            bytes += bytesById.getOrDefault(id, 0L);
            if (bytes > MOST_BYTES && (fitting > 0 || !large)) {
                break;
            }
            fitting++;
        }
        return fitting;
    }
}
