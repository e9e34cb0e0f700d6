package io.ledgerway.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code compare_missing}, filled by the difference between the ledger and what a source showed. */
@Component
class MissingDocuments {

    static final int PAGE = 10_000;

    /**
     * Documents that count: to stand in the target by their latest version, which was recorded before the compare
     * began. The day of an unreadable version is that of an earlier one; without any, it cannot be told whether the
     * document lies before {@code start-from}.
     */
    private static final String COUNTED = " from delivery d where d.flow = :flow and d.connection = :connection"
            + " and d.wanted and d.recorded_at < :began and d.version = (select max(m.version) from delivery m"
            + " where m.connection = d.connection and m.document = d.document)"
            + " and (d.document_day >= :startFrom or d.document_day is null and exists (select 1 from delivery e"
            + " where e.connection = d.connection and e.document = d.document and e.document_day >= :startFrom))";

    private static final String COUNT = "select count(*)" + COUNTED;
    private static final String FIND = "insert into compare_missing (compare_id, document, delivery_id, tries)"
            + " select cast(:compare as bigint), d.document, d.id, 0" + COUNTED + " and d.document > :after"
            + " and not exists (select 1 from compare_seen s where s.compare_id = :compare and s.document = d.document)"
            + " order by d.document limit :size";
    private static final String LAST = "select max(document) from compare_missing where compare_id = :compare";
    private static final String FOUND = "select count(*) from compare_missing where compare_id = :compare";
    private static final String ROWS = "select m.document, m.outcome, d.number, d.source_version, d.document_day,"
            + " d.quantity, d.unit, d.reference, d.state from compare_missing m join delivery d on d.id = m.delivery_id"
            + " where m.compare_id = :compare";
    private static final String NEXT =
            ROWS + " and m.outcome is null and m.document > :after order by m.document limit 1";
    private static final String LIST = ROWS + " order by m.document limit :size offset :skipped";
    private static final String SETTLE = "update compare_missing set outcome = :outcome"
            + " where compare_id = :compare and document = :document and outcome is null";
    private static final String TRY =
            "update compare_missing set tries = tries + 1 where compare_id = :compare and document = :document";
    private static final String TRIES =
            "select tries from compare_missing where compare_id = :compare and document = :document";
    private static final String PAYLOAD = "select p.payload from delivery d join delivery_payload p"
            + " on p.delivery_id = d.id where d.connection = :connection and d.document = :document"
            + " order by case when d.content_hash = 'unreadable' then 1 else 0 end, d.version desc limit 1";
    private static final String FORGET = "delete from compare_missing where compare_id = :compare and document <="
            + " (select max(p.document) from (select s.document from compare_missing s where s.compare_id = :compare"
            + " order by s.document limit 10000) p)";
    private static final String LEFT = "select distinct compare_id from compare_missing where compare_id not in"
            + " (select id from full_compare where state in ('READING', 'ASKING', 'CONFIRMING'))";

    private final JdbcClient jdbc;

    MissingDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long counted(FullCompare compare) {
        return counted(compare, COUNT).query(Long.class).single();
    }

    /** Finds up to {@link #PAGE} missing documents more; how many there were. */
    int find(FullCompare compare) {
        String last = jdbc.sql(LAST)
                .param("compare", compare.id())
                .query((row, n) -> row.getString(1) == null ? "" : row.getString(1))
                .single();
        return counted(compare, FIND)
                .param("compare", compare.id())
                .param("after", last)
                .param("size", PAGE)
                .update();
    }

    long found(long compare) {
        return jdbc.sql(FOUND).param("compare", compare).query(Long.class).single();
    }

    /** The next one that was not confirmed. */
    Optional<MissingDocument> next(long compare, String after) {
        return jdbc.sql(NEXT)
                .param("compare", compare)
                .param("after", after)
                .query((row, n) -> missing(row))
                .optional();
    }

    List<MissingDocument> page(long compare, int page, int size) {
        return jdbc.sql(LIST)
                .param("compare", compare)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, n) -> missing(row))
                .list();
    }

    /** False when it was settled before. */
    boolean settle(long compare, String document, MissingDocument.Outcome outcome) {
        return jdbc.sql(SETTLE)
                        .param("outcome", outcome.name())
                        .param("compare", compare)
                        .param("document", document)
                        .update()
                == 1;
    }

    /** Replaces the outcome of one that is settled in the same transaction. */
    void correct(long compare, String document, MissingDocument.Outcome outcome) {
        jdbc.sql(SETTLE.replace(" and outcome is null", ""))
                .param("outcome", outcome.name())
                .param("compare", compare)
                .param("document", document)
                .update();
    }

    /** Counts a try that said nothing; how many there were. */
    int tried(long compare, String document) {
        jdbc.sql(TRY).param("compare", compare).param("document", document).update();
        return jdbc.sql(TRIES)
                .param("compare", compare)
                .param("document", document)
                .query(Integer.class)
                .single();
    }

    /** The latest canonical document; where no version could be read, the source's row; empty once purged. */
    Optional<String> payload(String connection, String document) {
        return jdbc.sql(PAYLOAD)
                .param("connection", connection)
                .param("document", document)
                .query(String.class)
                .optional();
    }

    /** Removes the rows of a compare, ten thousand at once. */
    void forget(long compare) {
        int removed;
        do {
            removed = jdbc.sql(FORGET).param("compare", compare).update();
        } while (removed > 0);
    }

    /** Removes the rows of all compares that have ended. */
    void forgetEnded() {
        jdbc.sql(LEFT).query(Long.class).list().forEach(this::forget);
    }

    private JdbcClient.StatementSpec counted(FullCompare compare, String sql) {
        return jdbc.sql(sql)
                .param("flow", compare.flow())
                .param("connection", compare.connection())
                .param("began", compare.beganAt().withOffsetSameInstant(ZoneOffset.UTC))
                .param("startFrom", compare.startFrom());
    }

    private static MissingDocument missing(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new MissingDocument(
                row.getString("document"),
                row.getString("number"),
                row.getLong("source_version"),
                row.getObject("document_day", LocalDate.class),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getString("reference"),
                row.getString("state"),
                outcome == null ? null : MissingDocument.Outcome.valueOf(outcome));
    }
}
