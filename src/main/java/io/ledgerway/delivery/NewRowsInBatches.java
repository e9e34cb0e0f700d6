package io.ledgerway.delivery;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** One JDBC batch a table; for a database in this process, where a row more costs no round trip. */
final class NewRowsInBatches implements NewRows {

    private static final String DELIVERIES = "insert into delivery (id, flow, connection, document, number, version,"
            + " reference, wanted, content_hash, source_version, state, attempts, epoch, due_at, document_day,"
            + " quantity, unit, ever_sent, cause_code, cause_message, cause_action, recorded_at, settled_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, false, ?, ?, ?, ?, ?)";
    static final String PAYLOADS = "insert into delivery_payload (delivery_id, payload, trace) values (?, ?, ?)";

    private final JdbcTemplate jdbc;

    NewRowsInBatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(Page page) {
        List<Row> rows = page.rows();
        jdbc.batchUpdate(
                DELIVERIES, rows.stream().map(row -> delivery(page, row)).toList());
        jdbc.batchUpdate(
                PAYLOADS,
                rows.stream()
                        .map(row -> new Object[] {row.id(), row.document().payload(), page.trace()})
                        .toList());
    }

    private static Object[] delivery(Page page, Row row) {
        NewVersion document = row.document();
        return new Object[] {
            row.id(),
            page.flow(),
            page.connection(),
            document.document(),
            document.number(),
            row.version(),
            row.reference(),
            document.wanted(),
            document.contentHash(),
            document.sourceVersion(),
            row.state().name(),
            page.now(),
            document.day(),
            document.quantity(),
            document.unit(),
            row.causeCode(),
            row.causeMessage(),
            row.causeAction(),
            page.now(),
            row.cause() == null ? null : page.now()
        };
    }
}
