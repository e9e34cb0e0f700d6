package io.ledgerway.delivery;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One statement a table, each column an array (PostgreSQL): a row more costs neither a message of its own nor a plan, and
 * a page of a thousand rows takes a third of the time of a JDBC batch, whatever the JDBC URL says of rewriting batches.
 */
final class NewRowsAsArrays implements NewRows {

    private static final String DELIVERIES = "insert into delivery (id, flow, connection, document, number, version,"
            + " reference, wanted, content_hash, source_version, state, attempts, epoch, due_at, document_day,"
            + " quantity, unit, ever_sent, cause_code, cause_message, cause_action, recorded_at, settled_at)"
            + " select n.id, ?, ?, n.document, n.number, n.version, n.reference, n.wanted, n.content_hash,"
            + " n.source_version, n.state, 0, 0, moment.recorded, n.day, n.quantity, n.unit, false, n.cause_code,"
            + " n.cause_message, n.cause_action, moment.recorded,"
            + " case when n.cause_code is not null then moment.recorded end"
            + " from (select cast(? as timestamptz) as recorded) moment, unnest(cast(? as bigint[]),"
            + " cast(? as text[]), cast(? as text[]), cast(? as integer[]), cast(? as text[]),"
            + " cast(? as boolean[]), cast(? as text[]), cast(? as bigint[]), cast(? as text[]),"
            + " cast(? as date[]), cast(? as numeric[]), cast(? as text[]), cast(? as text[]),"
            + " cast(? as text[]), cast(? as text[])) as n(id, document, number, version, reference, wanted,"
            + " content_hash, source_version, state, day, quantity, unit, cause_code, cause_message, cause_action)";
    private static final String PAYLOADS = "insert into delivery_payload (delivery_id, payload, trace)"
            + " select n.id, n.payload, ? from unnest(cast(? as bigint[]), cast(? as text[])) as n(id, payload)";

    /** In characters. An array is built in memory, with several copies: an invoice with attachments goes by itself. */
    private static final int LARGE = 100_000;

    private final JdbcTemplate jdbc;

    NewRowsAsArrays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(Page page) {
        if (page.rows().isEmpty()) {
            return;
        }
        jdbc.update((Connection sql) -> deliveries(sql, page));
        List<Row> small = page.rows().stream().filter(row -> !large(row)).toList();
        if (!small.isEmpty()) {
            jdbc.update((Connection sql) -> payloads(sql, page.trace(), small));
        }
        page.rows().stream()
                .filter(NewRowsAsArrays::large)
                .forEach(row -> jdbc.update(
                        NewRowsInBatches.PAYLOADS, row.id(), row.document().payload(), page.trace()));
    }

    private static boolean large(Row row) {
        return row.document().payload().length() > LARGE;
    }

    private static PreparedStatement deliveries(Connection sql, Page page) throws SQLException {
        Columns columns = new Columns(sql, sql.prepareStatement(DELIVERIES), page.rows());
        columns.same(page.flow());
        columns.same(page.connection());
        columns.same(page.now());
        columns.numbers(Row::id);
        columns.texts(row -> row.document().document());
        columns.texts(row -> row.document().number());
        columns.each("integer", Row::version, Integer[]::new);
        columns.texts(Row::reference);
        columns.each("boolean", row -> row.document().wanted(), Boolean[]::new);
        columns.texts(row -> row.document().contentHash());
        columns.numbers(row -> row.document().sourceVersion());
        columns.texts(row -> row.state().name());
        columns.each("date", row -> row.document().day(), LocalDate[]::new);
        columns.each("numeric", row -> row.document().quantity(), BigDecimal[]::new);
        columns.texts(row -> row.document().unit());
        columns.texts(Row::causeCode);
        columns.texts(Row::causeMessage);
        columns.texts(Row::causeAction);
        return columns.statement;
    }

    private static PreparedStatement payloads(Connection sql, String trace, List<Row> rows) throws SQLException {
        Columns columns = new Columns(sql, sql.prepareStatement(PAYLOADS), rows);
        columns.same(trace);
        columns.numbers(Row::id);
        columns.texts(row -> row.document().payload());
        return columns.statement;
    }

    /** Sets one parameter after the other. */
    private static final class Columns {

        private final Connection sql;
        private final PreparedStatement statement;
        private final List<Row> rows;
        private int set;

        Columns(Connection sql, PreparedStatement statement, List<Row> rows) {
            this.sql = sql;
            this.statement = statement;
            this.rows = rows;
        }

        void same(Object value) throws SQLException {
            statement.setObject(++set, value);
        }

        void texts(Function<Row, String> value) throws SQLException {
            each("text", value, String[]::new);
        }

        void numbers(Function<Row, Long> value) throws SQLException {
            each("bigint", value, Long[]::new);
        }

        /** @param array of that very type: an array of objects would be written as text, character by character */
        <T> void each(String type, Function<Row, T> value, IntFunction<T[]> array) throws SQLException {
            T[] column = array.apply(rows.size());
            for (int i = 0; i < column.length; i++) {
                column[i] = value.apply(rows.get(i));
            }
            statement.setArray(++set, sql.createArrayOf(type, column));
        }
    }
}
