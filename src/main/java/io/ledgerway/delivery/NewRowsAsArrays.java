package io.ledgerway.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
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
            + " cast(? as varchar[]), cast(? as varchar[]), cast(? as integer[]), cast(? as varchar[]),"
            + " cast(? as boolean[]), cast(? as varchar[]), cast(? as bigint[]), cast(? as varchar[]),"
            + " cast(? as date[]), cast(? as numeric[]), cast(? as varchar[]), cast(? as varchar[]),"
            + " cast(? as varchar[]), cast(? as varchar[])) as n(id, document, number, version, reference, wanted,"
            + " content_hash, source_version, state, day, quantity, unit, cause_code, cause_message, cause_action)";
    private static final String PAYLOADS = "insert into delivery_payload (delivery_id, payload, trace)"
            + " select n.id, n.payload, ? from unnest(cast(? as bigint[]), cast(? as text[])) as n(id, payload)";

    private final JdbcTemplate jdbc;

    NewRowsAsArrays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(Page page) {
        if (!page.rows().isEmpty()) {
            jdbc.update((Connection sql) -> deliveries(sql, page));
            jdbc.update((Connection sql) -> payloads(sql, page));
        }
    }

    private static PreparedStatement deliveries(Connection sql, Page page) throws SQLException {
        Columns columns = new Columns(sql, sql.prepareStatement(DELIVERIES), page.rows());
        columns.same(page.flow());
        columns.same(page.connection());
        columns.same(page.now());
        columns.each("bigint", Row::id);
        columns.each("varchar", row -> row.document().document());
        columns.each("varchar", row -> row.document().number());
        columns.each("integer", Row::version);
        columns.each("varchar", Row::reference);
        columns.each("boolean", row -> row.document().wanted());
        columns.each("varchar", row -> row.document().contentHash());
        columns.each("bigint", row -> row.document().sourceVersion());
        columns.each("varchar", row -> row.state().name());
        columns.each("date", row -> row.document().day());
        columns.each("numeric", row -> row.document().quantity());
        columns.each("varchar", row -> row.document().unit());
        columns.each("varchar", Row::causeCode);
        columns.each("varchar", Row::causeMessage);
        columns.each("varchar", Row::causeAction);
        return columns.statement;
    }

    private static PreparedStatement payloads(Connection sql, Page page) throws SQLException {
        Columns columns = new Columns(sql, sql.prepareStatement(PAYLOADS), page.rows());
        columns.same(page.trace());
        columns.each("bigint", Row::id);
        columns.each("text", row -> row.document().payload());
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

        void each(String type, Function<Row, Object> value) throws SQLException {
            statement.setArray(
                    ++set, sql.createArrayOf(type, rows.stream().map(value).toArray()));
        }
    }
}
