package io.ledgerway.delivery;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells which references that a target shows are ours. A time entry's first reference is its identity; later versions
 * end in {@code -R<n>}, reversals in {@code -N}. Changes nothing.
 */
@Component
public class SentReferences {

    private static final String VERSIONS = "select d.document, d.version, d.reference, d.state, d.quantity, d.unit,"
            + " p.payload from {documents} left join delivery_payload p on p.delivery_id = d.id and d.unit = ?"
            + " where d.connection = ?";
    private static final Pattern FORM = Pattern.compile("((.+?)(?:-R\\d+)?)(-N)?");

    private final JdbcTemplate jdbc;
    private final String versions;

    public SentReferences(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.versions = versions(dialect);
    }

    private record Version(
            String document,
            int version,
            String reference,
            DeliveryState state,
            BigDecimal quantity,
            String unit,
            String payload) {}

    static String versions(Dialect dialect) {
        return VERSIONS.replace("{documents}", dialect.among("delivery", "d", "document", "varchar"));
    }

    /**
     * By reference, in one query; references that the ledger does not know are absent.
     *
     * @param whole the unit whose documents are answered with their payload; null for none
     */
    public Map<String, SentReference> of(String connection, Collection<String> references, String whole) {
        Map<String, Matcher> forms = new HashMap<>();
        Set<String> documents = new HashSet<>();
        for (String reference : references) {
            Matcher form = FORM.matcher(reference);
            if (form.matches()) {
                forms.put(reference, form);
                documents.add(form.group(2));
            }
        }
        Map<String, List<Version>> known = documents.isEmpty() ? Map.of() : known(connection, documents, whole);
        Map<String, SentReference> sent = new HashMap<>();
        forms.forEach((reference, form) -> {
            List<Version> all = known.getOrDefault(form.group(2), List.of());
            all.stream()
                    .filter(version -> version.reference().equals(form.group(1)))
                    .findFirst()
                    .ifPresent(version -> sent.put(reference, sent(reference, version, all, form.group(3) != null)));
        });
        return sent;
    }

    /** A reversal bears the reference of the version that made it, and takes back the one delivered before; a first version makes none. */
    private static SentReference sent(String reference, Version own, List<Version> all, boolean reversal) {
        boolean delivered = all.stream()
                .filter(version -> reversal
                        ? own.version() > 1 && version.version() >= own.version()
                        : version.version() == own.version())
                .anyMatch(version -> version.state() == DeliveryState.DELIVERED);
        Version of = !reversal
                ? own
                : all.stream()
                        .filter(version ->
                                version.version() < own.version() && version.state() == DeliveryState.DELIVERED)
                        .max(Comparator.comparingInt(Version::version))
                        .orElse(own);
        return new SentReference(
                reference, of.document(), of.version(), reversal, delivered, of.quantity(), of.unit(), of.payload());
    }

    private Map<String, List<Version>> known(String connection, Set<String> documents, String whole) {
        Map<String, List<Version>> known = new HashMap<>();
        jdbc.query(
                (Connection sql) -> {
                    PreparedStatement statement = sql.prepareStatement(versions);
                    statement.setArray(1, Dialect.texts(sql, documents));
                    statement.setString(2, whole);
                    statement.setString(3, connection);
                    return statement;
                },
                (ResultSet row) -> {
                    Version version = version(row);
                    known.computeIfAbsent(version.document(), name -> new ArrayList<>())
                            .add(version);
                });
        return known;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                DeliveryState.valueOf(row.getString(4)),
                row.getBigDecimal(5),
                row.getString(6),
                row.getString(7));
    }
}
