package io.ledgerway.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL of the staging table: a page of waiting rows in one query, and their marks in one batch. */
final class StagingRows {

    /** A multiple of the ledgers' usual batch sizes, so that what a page brings fills whole calls. */
    static final int MOST_ROWS = 200;

    private static final String TAKEN = "TAKEN";
    private static final String REJECTED = "REJECTED";
    private static final int LONGEST_PROBLEM = 2000;
    private static final int FETCHED = 10;

    private final StagingSettings table;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final long mostCharacters;

    /**
     * @param transaction of the source; marks join one that is under way
     * @param mostCharacters a page ends with the row that reaches them
     */
    StagingRows(StagingSettings table, DataSource source, TransactionTemplate transaction, long mostCharacters) {
        this.table = table;
        this.transaction = transaction;
        this.mostCharacters = mostCharacters;
        jdbc = new JdbcTemplate(source);
        jdbc.setMaxRows(MOST_ROWS);
        jdbc.setFetchSize(FETCHED);
    }

    /** Whether the table is in the hub's own database. */
    boolean own() {
        return table.own();
    }

    /** The next rows, the oldest first; in a transaction, since PostgreSQL would hand out all of them at once otherwise. */
    List<StagedRow> page() {
        return transaction.execute(
                status -> jdbc.query(table.select(), (ResultSetExtractor<List<StagedRow>>) this::page));
    }

    /** How many were marked; those that another program changed meanwhile are not. */
    int taken(List<StagedRow> rows) {
        List<Object[]> marks =
                rows.stream().map(row -> new Object[] {TAKEN, null, row.id()}).toList();
        return transaction.execute(status -> Arrays.stream(jdbc.batchUpdate(table.mark(), marks))
                .map(n -> n == 0 ? 0 : 1)
                .sum());
    }

    /** How many were marked: one, or none. */
    int rejected(StagedRow row, String problem) {
        return jdbc.update(
                table.mark(),
                REJECTED,
                problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM),
                row.id());
    }

    private List<StagedRow> page(ResultSet rows) throws SQLException {
        List<StagedRow> page = new ArrayList<>();
        long characters = 0;
        while (characters < mostCharacters && rows.next()) {
            StagedRow row = new StagedRow(rows.getObject(1), rows.getString(2), rows.getString(3));
            page.add(row);
            characters += row.content() == null ? 0 : row.content().length();
        }
        return page;
    }
}
