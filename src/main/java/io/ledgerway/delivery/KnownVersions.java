package io.ledgerway.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What is recorded of documents: the latest version, and the content that the target surely has: that of the last version
 * that was ever sent, if it was delivered and was to stand. Changes nothing.
 */
@Component
class KnownVersions {

    private static final String KNOWN =
            "select d.id, d.document, d.version, d.content_hash, d.source_version, d.wanted,"
                    + " d.state, (select t.content_hash from delivery t where t.connection = d.connection"
                    + " and t.document = d.document and t.state = 'DELIVERED' and t.wanted = true and t.version ="
                    + " (select max(u.version) from delivery u where u.connection = d.connection"
                    + " and u.document = d.document and (u.state in ('DELIVERED', 'SENDING', 'IN_DOUBT')"
                    + " or u.ever_sent = true)))"
                    + " from {documents} where d.connection = ? and d.version ="
                    + " (select max(m.version) from delivery m where m.connection = d.connection and m.document = d.document)";

    private final JdbcTemplate jdbc;
    private final String known;

    KnownVersions(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.known = known(dialect);
    }

    static String known(Dialect dialect) {
        return KNOWN.replace("{documents}", dialect.among("delivery", "d", "document", "varchar"));
    }

    /** By document, in one query; documents that were never recorded are absent. */
    Map<String, KnownVersion> of(String connection, Set<String> documents) {
        Map<String, KnownVersion> known = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.query((Connection sql) -> statement(sql, connection, documents), (ResultSet row) -> {
                known.put(row.getString(2), version(row));
            });
        }
        return known;
    }

    /** Of rows for the same document the newest, by document, in the order they came. */
    static Map<String, NewVersion> latest(List<NewVersion> rows) {
        Map<String, NewVersion> latest = new LinkedHashMap<>();
        rows.forEach(
                row -> latest.merge(row.document(), row, (a, b) -> a.sourceVersion() >= b.sourceVersion() ? a : b));
        return latest;
    }

    private PreparedStatement statement(Connection sql, String connection, Set<String> documents) throws SQLException {
        PreparedStatement statement = sql.prepareStatement(known);
        statement.setArray(1, Dialect.texts(sql, documents));
        statement.setString(2, connection);
        return statement;
    }

    private static KnownVersion version(ResultSet row) throws SQLException {
        return new KnownVersion(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getLong(5),
                row.getBoolean(6),
                DeliveryState.valueOf(row.getString(7)),
                row.getString(8));
    }
}
