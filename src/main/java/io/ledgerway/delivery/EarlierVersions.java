package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * What the other versions of a claimed document mean for it. A version that a newer one has overtaken while it was tried
 * is never sent any more; one whose document the target may have already is told what it corrects. Sent as if it were
 * new, either would double it.
 */
@Component
class EarlierVersions {

    /** A version that the target may have. */
    private static final String EVER_SENT = "(s.state = 'DELIVERED' or s.ever_sent = true or s.target_id is not null)";

    private static final String SENT = "select c.id, c.number, s.version, s.reference, s.wanted, s.state, s.target_id,"
            + " p.payload from {claims} left join delivery s on s.connection = c.connection"
            + " and s.document = c.document and s.version < c.version and " + EVER_SENT
            + " left join delivery_payload p on p.delivery_id = s.id order by c.id, s.version";
    private static final String OVERTAKEN = "select c.id, max(n.version) from {claims} join delivery n"
            + " on n.connection = c.connection and n.document = c.document and n.version > c.version group by c.id";
    private static final String OF_DOCUMENTS = "select s.document, s.number, s.version, s.reference, s.wanted, s.state,"
            + " s.target_id, p.payload from {documents} left join delivery_payload p on p.delivery_id = s.id"
            + " where s.connection = ? and " + EVER_SENT + " order by s.document, s.version";

    private final JdbcTemplate jdbc;
    private final String sent;
    private final String overtaken;
    private final String ofDocuments;

    EarlierVersions(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        String claims = dialect.among("delivery", "c", "id", "bigint");
        this.sent = SENT.replace("{claims}", claims);
        this.overtaken = OVERTAKEN.replace("{claims}", claims);
        this.ofDocuments = OF_DOCUMENTS.replace("{documents}", dialect.among("delivery", "s", "document", "varchar"));
    }

    /**
     * Claims after a look at their documents.
     *
     * @param toSend those to be sent, each knowing what it corrects
     * @param stopped outcomes of those that must not be sent
     */
    record Examined(List<Claim> toSend, Map<Claim, Outcome> stopped) {}

    private record Sent(String number, List<SentVersion> versions) {}

    /** No query for first versions that were never tried; at most two for all others together. */
    Examined examine(List<Claim> claims) {
        Map<Long, Integer> newer = overtaken(claims);
        Map<Long, Sent> sent = sent(claims);
        List<Claim> toSend = new ArrayList<>();
        Map<Claim, Outcome> stopped = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Sent before = sent.getOrDefault(claim.deliveryId(), new Sent(claim.document(), List.of()));
            if (newer.containsKey(claim.deliveryId())) {
                stopped.put(claim, superseded(newer.get(claim.deliveryId())));
            } else if (claim.version() > 1
                    && !claim.wanted()
                    && before.versions().isEmpty()) {
                stopped.put(claim, withdrawn(before.number()));
            } else {
                toSend.add(claim.after(before.versions()));
            }
        }
        return new Examined(toSend, stopped);
    }

    /** The same claims, each knowing what it corrects; at most one query. */
    List<Claim> complete(List<Claim> claims) {
        Map<Long, Sent> sent = sent(claims);
        return claims.stream()
                .map(claim -> sent.containsKey(claim.deliveryId())
                        ? claim.after(sent.get(claim.deliveryId()).versions())
                        : claim)
                .toList();
    }

    /** Versions that the target may have, by document, in one query; documents without one are absent. */
    Map<String, List<SentVersion>> of(String connection, Set<String> documents) {
        Map<String, List<SentVersion>> sent = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.query(
                    (Connection sql) -> {
                        PreparedStatement statement = sql.prepareStatement(ofDocuments);
                        statement.setArray(1, Dialect.texts(sql, documents));
                        statement.setString(2, connection);
                        return statement;
                    },
                    row -> {
                        sent.computeIfAbsent(row.getString(1), document -> new ArrayList<>())
                                .add(version(row));
                    });
        }
        return sent;
    }

    /** An approval that was withdrawn before anything was sent. */
    static Outcome withdrawn(String number) {
        return new Outcome.Skipped(new Cause(
                "APPROVAL_WITHDRAWN",
                number
                        + " was taken back before it was transferred: it lost its approval, was deleted, or is not chosen any more.",
                ""));
    }

    private Map<Long, Integer> overtaken(List<Claim> claims) {
        Map<Long, Integer> newer = new HashMap<>();
        // recording a newer version ends the older one, unless that one is being tried at that moment
        ask(overtaken, claims.stream().filter(Claim::tried).toList(), row -> newer.put(row.getLong(1), row.getInt(2)));
        return newer;
    }

    private Map<Long, Sent> sent(List<Claim> claims) {
        Map<Long, Sent> found = new HashMap<>();
        ask(sent, claims.stream().filter(claim -> claim.version() > 1).toList(), row -> {
            String number = row.getString(2);
            Sent of = found.computeIfAbsent(row.getLong(1), id -> new Sent(number, new ArrayList<>()));
            if (row.getString(4) != null) {
                of.versions().add(version(row));
            }
        });
        return found;
    }

    private void ask(String query, List<Claim> claims, RowCallbackHandler row) {
        if (claims.isEmpty()) {
            return;
        }
        Long[] ids = claims.stream().map(Claim::deliveryId).toArray(Long[]::new);
        jdbc.query(
                (Connection sql) -> {
                    PreparedStatement statement = sql.prepareStatement(query);
                    statement.setArray(1, sql.createArrayOf("bigint", ids));
                    return statement;
                },
                row);
    }

    private static SentVersion version(ResultSet row) throws SQLException {
        String targetId = row.getString(7);
        return new SentVersion(
                row.getInt(3),
                row.getString(4),
                row.getBoolean(5),
                targetId != null || row.getString(6).equals(DeliveryState.DELIVERED.name()),
                targetId,
                row.getString(8));
    }

    private static Outcome superseded(int by) {
        return new Outcome.Skipped(new Cause("SUPERSEDED", "Superseded by version " + by + ".", ""));
    }
}
