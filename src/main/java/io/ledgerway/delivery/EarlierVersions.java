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
            + " from unnest(cast(? as bigint array)) k(id) join delivery c on c.id = k.id"
            + " left join delivery s on s.connection = c.connection and s.document = c.document"
            + " and s.version < c.version and (s.state = 'DELIVERED' or s.target_id is not null)"
            + " order by c.id, s.version";

    private static final String REFERENCES = "select document, reference from delivery where connection = ?"
            + " and document = any(?) and (state = 'DELIVERED' or target_id is not null) order by version";

    private static final String OVERTAKEN = "select c.id, max(n.version)"
            + " from unnest(cast(? as bigint array)) k(id) join delivery c on c.id = k.id join delivery n"
            + " on n.connection = c.connection and n.document = c.document and n.version > c.version group by c.id";

    private final JdbcTemplate jdbc;

    EarlierVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Outcomes for those claims that must not be sent; claims to be sent are absent. One query, and a second for later versions. */
    Map<Claim, Outcome> stop(List<Claim> claims, String connection) {
        Map<Claim, Outcome> stopped = new HashMap<>();
        Map<Long, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.deliveryId(), claim));
        ask(OVERTAKEN, byId, row -> stopped.put(byId.get(row.getLong(1)), superseded(row.getInt(2))));
        byId.values().removeIf(claim -> claim.version() == 1 || stopped.containsKey(claim));
        ask(STANDING, byId, row -> {
            Outcome outcome = outcome(row.getBoolean(2), row.getString(3), row.getString(4), connection);
            if (outcome != null) {
                stopped.put(byId.get(row.getLong(1)), outcome);
            }
        });
        return stopped;
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
                        PreparedStatement statement = sql.prepareStatement(REFERENCES);
                        statement.setString(1, connection);
                        statement.setArray(2, Dialect.texts(sql, documents.toArray()));
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
