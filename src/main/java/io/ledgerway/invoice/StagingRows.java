package io.ledgerway.invoice;

import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL of the staging table: a page of waiting rows in one query, and their marks in one statement. */
final class StagingRows {

    /** A multiple of the ledgers' usual batch sizes, so that what a page brings fills whole calls. */
    static final int MOST_ROWS = 200;

    /**
     * Where the limit is part of the query, the database sorts a page; otherwise it may sort all that waits, contents
     * included, for each page.
     */
    private static final Set<String> LIMITED = Set.of("PostgreSQL", "H2");

    private static final String LIMIT = " fetch first " + MOST_ROWS + " rows only";

    private static final int LONGEST_PROBLEM = 2000;
    private static final int FETCHED = 10;

    private final StagingSettings table;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final long mostCharacters;
    private final String limit;

    /**
     * @param transaction of the source; marks join one that is under way
     * @param mostCharacters a page ends with the row that reaches them
     */
    StagingRows(StagingSettings table, DataSource source, TransactionTemplate transaction, long mostCharacters) {
        this.table = table;
        this.transaction = transaction;
        this.mostCharacters = mostCharacters;
        limit = LIMITED.contains(product(source)) ? LIMIT : "";
        jdbc = new JdbcTemplate(source);
        jdbc.setMaxRows(MOST_ROWS);
        jdbc.setFetchSize(FETCHED);
    }

    /** Whether the table is in the hub's own database. */
    boolean own() {
        return table.own();
    }

    /**
     * Waiting rows by id; in a transaction, since PostgreSQL would hand out all of them at once otherwise.
     *
     * @param last the row that they follow, so that those taken before it are not read again; null for the first
     */
    List<StagedRow> after(StagedRow last) {
        ResultSetExtractor<List<StagedRow>> page = this::page;
        return transaction.execute(status -> last == null
                ? jdbc.query(table.first() + limit, page)
                : jdbc.query(table.next() + limit, page, last.id()));
    }

    /** Marks them; a row that another program changed meanwhile stays as it is. */
    void taken(List<StagedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>(Arrays.asList(StagingSettings.TAKEN, null));
        rows.forEach(row -> values.add(row.id()));
        transaction.executeWithoutResult(status -> jdbc.update(table.mark(rows.size()), values.toArray()));
    }

    void rejected(StagedRow row, String problem) {
        jdbc.update(
                table.mark(1),
                StagingSettings.REJECTED,
                problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM),
                row.id());
    }

    /**
     * The document of a rejected row was taken after all. A row that another program has changed since is left alone.
     *
     * @param id as text
     * @param content what {@link StagedRow#contentMark} said of the document
     */
    void takenAfterAll(String id, String content) {
        transaction.executeWithoutResult(status -> {
            boolean same =
                    jdbc
                            .query(table.rejected(), statement -> bind(statement, 1, id), (row, n) -> row.getString(1))
                            .stream()
                            .anyMatch(text -> StagedRow.contentMark(text).equals(content));
            if (same) {
                jdbc.update(table.afterAll(), statement -> {
                    statement.setString(1, StagingSettings.TAKEN);
                    bind(statement, 2, id);
                });
            }
        });
    }

    /** As the column's own type where it has to be: PostgreSQL compares no number, and no UUID, with a text. */
    private static void bind(PreparedStatement statement, int at, String id) throws SQLException {
        int type = statement.getParameterMetaData().getParameterType(at);
        switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL, Types.OTHER ->
                statement.setObject(at, id, type);
            default -> statement.setString(at, id);
        }
    }

    private static String product(DataSource source) {
        try {
            return JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The staging table's database cannot be asked what it is.", e);
        }
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
