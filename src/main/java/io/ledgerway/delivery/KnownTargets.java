package io.ledgerway.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where documents stand in their target, for documents that refer to them. Changes nothing. */
@Component
public class KnownTargets {

    private static final String KNOWN = "select d.document, d.state, d.target_id from {documents}"
            + " where d.connection = ? order by d.document, d.version";

    private final JdbcTemplate jdbc;
    private final String known;

    KnownTargets(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.known = KNOWN.replace("{documents}", dialect.among("delivery", "d", "document", "varchar"));
    }

    /**
     * What is recorded of one document.
     *
     * @param targetId the target's own id as it was last seen; null where none was ever told
     * @param unsettled whether a version of it is still to be delivered
     */
    public record KnownTarget(String targetId, boolean unsettled) {}

    /** By document, in one query; documents that were never recorded are absent. */
    public Map<String, KnownTarget> of(String connection, Set<String> documents) {
        Map<String, KnownTarget> found = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.query(
                    (Connection sql) -> {
                        PreparedStatement statement = sql.prepareStatement(known);
                        statement.setArray(1, Dialect.texts(sql, documents));
                        statement.setString(2, connection);
                        return statement;
                    },
                    row -> {
                        boolean unsettled =
                                DeliveryState.valueOf(row.getString(2)).unsettled();
                        found.merge(
                                row.getString(1), new KnownTarget(row.getString(3), unsettled), KnownTargets::later);
                    });
        }
        return found;
    }

    private static KnownTarget later(KnownTarget before, KnownTarget after) {
        return new KnownTarget(
                after.targetId() == null ? before.targetId() : after.targetId(),
                before.unsettled() || after.unsettled());
    }
}
