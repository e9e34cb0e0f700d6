package io.ledgerway.compare;

import io.ledgerway.delivery.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code compare_seen}: what a source showed. One statement a page. */
@Component
class SeenDocuments {

    private static final String KEEP = "insert into compare_seen (compare_id, document)"
            + " select cast(? as bigint), t.item from unnest(cast(? as varchar array)) as t(item)";
    private static final String FORGET = "delete from compare_seen where compare_id = ? and document <="
            + " (select max(p.document) from (select s.document from compare_seen s where s.compare_id = ?"
            + " order by s.document limit 10000) p)";
    private static final String LEFT = "select distinct compare_id from compare_seen where compare_id not in"
            + " (select id from full_compare where state = 'READING')";

    private static final String DELETED = "select d.document from {documents} where d.connection = ?"
            + " and d.content_hash = 'deleted' and d.version = (select max(m.version) from delivery m"
            + " where m.connection = d.connection and m.document = d.document)";

    private final JdbcTemplate jdbc;
    private final String deleted;

    SeenDocuments(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.deleted = DELETED.replace("{documents}", dialect.among("delivery", "d", "document", "varchar"));
    }

    /** Of these documents, those whose latest version says that they were deleted. */
    Set<String> deletedAmong(String connection, Collection<String> documents) {
        Set<String> among = new HashSet<>();
        jdbc.query(
                (Connection sql) -> {
                    PreparedStatement statement = sql.prepareStatement(deleted);
                    statement.setArray(1, Dialect.texts(sql, documents));
                    statement.setString(2, connection);
                    return statement;
                },
                row -> {
                    among.add(row.getString(1));
                });
        return among;
    }

    void keep(long compare, Collection<String> documents) {
        jdbc.update((Connection sql) -> {
            PreparedStatement statement = sql.prepareStatement(KEEP);
            statement.setLong(1, compare);
            statement.setArray(2, Dialect.texts(sql, documents));
            return statement;
        });
    }

    /** Removes the rows of a compare, ten thousand at once. */
    void forget(long compare) {
        int removed;
        do {
            removed = jdbc.update(FORGET, compare, compare);
        } while (removed > 0);
    }

    /** Removes the rows of all compares that do not read any more, such as those whose process died. */
    void forgetEnded() {
        jdbc.queryForList(LEFT, Long.class).forEach(this::forget);
    }
}
