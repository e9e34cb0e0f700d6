package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * What the other versions of a claimed document forbid. A version that a newer one has overtaken while it was tried is
 * never sent any more; a changed or withdrawn document that the target already has is never sent as if it were new.
 * Either would double it.
 */
@Component
class EarlierVersions {

    private static final String STANDING = "select c.id, c.wanted, c.number, s.reference, s.version"
            + " from {claims} left join delivery s on s.connection = c.connection and s.document = c.document"
            + " and s.version < c.version and (s.state = 'DELIVERED' or s.target_id is not null)"
            + " order by c.id, s.version";
    private static final String OVERTAKEN = "select c.id, max(n.version) from {claims} join delivery n"
            + " on n.connection = c.connection and n.document = c.document and n.version > c.version group by c.id";
    private static final String REFERENCES = "select d.document, d.reference from {documents}"
            + " where d.connection = ? and (d.state = 'DELIVERED' or d.target_id is not null) order by d.version";

    private final JdbcTemplate jdbc;
    private final String standing;
    private final String overtaken;
    private final String references;

    EarlierVersions(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        String claims = dialect.among("delivery", "c", "id", "bigint");
        this.standing = STANDING.replace("{claims}", claims);
        this.overtaken = OVERTAKEN.replace("{claims}", claims);
        this.references = REFERENCES.replace("{documents}", dialect.among("delivery", "d", "document", "varchar"));
    }

    /** Outcomes for those claims that must not be sent; claims to be sent are absent. No query for first versions that were never tried. */
    Map<Claim, Outcome> stop(List<Claim> claims, String connection) {
        Map<Claim, Outcome> stopped = new HashMap<>();
        Map<Long, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.deliveryId(), claim));
        ask(overtaken, tried(byId), row -> stopped.put(byId.get(row.getLong(1)), superseded(row.getInt(2))));
        byId.values().removeIf(claim -> claim.version() == 1 || stopped.containsKey(claim));
        ask(standing, byId, row -> {
            Outcome outcome = outcome(row.getBoolean(2), row.getString(3), row.getString(4), connection);
            if (outcome != null) {
                stopped.put(byId.get(row.getLong(1)), outcome);
            }
        });
        return stopped;
    }

    /** Recording a newer version ends the older one, unless that one is being tried at that moment. */
    private static Map<Long, Claim> tried(Map<Long, Claim> claims) {
        Map<Long, Claim> tried = new HashMap<>(claims);
        tried.values().removeIf(claim -> !claim.tried());
        return tried;
    }

    private void ask(String query, Map<Long, Claim> claims, RowCallbackHandler row) {
        if (claims.isEmpty()) {
            return;
        }
        jdbc.query(
                (Connection sql) -> {
                    PreparedStatement statement = sql.prepareStatement(query);
                    statement.setArray(
                            1, sql.createArrayOf("bigint", claims.keySet().toArray()));
                    return statement;
                },
                row);
    }

    private static Outcome superseded(int by) {
        return new Outcome.Skipped(new Cause("SUPERSEDED", "Superseded by version " + by + ".", ""));
    }

    /** The reference of the latest version of each document that the target has; documents without one are absent. */
    Map<String, String> standing(String connection, Set<String> documents) {
        Map<String, String> standing = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.query(
                    (Connection sql) -> {
                        PreparedStatement statement = sql.prepareStatement(references);
                        statement.setArray(1, Dialect.texts(sql, documents.toArray()));
                        statement.setString(2, connection);
                        return statement;
                    },
                    row -> {
                        standing.put(row.getString(1), row.getString(2));
                    });
        }
        return standing;
    }

    /**
     * The outcome of a later version that must not be sent; null when it may be.
     *
     * @param standing reference of an earlier version in the target; null where there is none
     */
    static Outcome outcome(boolean wanted, String number, String standing, String connection) {
        if (standing == null) {
            return wanted
                    ? null
                    : new Outcome.Skipped(new Cause(
                            "APPROVAL_WITHDRAWN",
                            "The approval of " + number + " was withdrawn before it was transferred.",
                            ""));
        }
        return new Outcome.Dead(new Cause(
                wanted ? "CHANGED_AFTER_TRANSFER" : "WITHDRAWN_AFTER_TRANSFER",
                (wanted ? number + " was changed" : "The approval of " + number + " was withdrawn")
                        + " after it was transferred to " + connection + " as " + standing + ".",
                "Correct the line " + standing + " in " + connection
                        + " by hand, then discard this delivery with a reason."));
    }
}
