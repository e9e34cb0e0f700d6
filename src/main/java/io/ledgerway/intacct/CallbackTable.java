package io.ledgerway.intacct;

import io.ledgerway.delivery.DatabaseClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What callbacks said of documents, in the table {@code intacct_callback}, until a look-up takes it: one row a document,
 * the newest counts. A callback for a document that nobody awaits any more is forgotten after a month.
 */
@Component
class CallbackTable {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String FIND = "select reference, result from intacct_callback"
            + " where connection = :connection and reference in (:references)";
    private static final String DELETE =
            "delete from intacct_callback where connection = :connection and reference in (:references)";
    private static final String PURGE = "delete from intacct_callback where received_at < :before";
    private static final String INSERT = "insert into intacct_callback (connection, reference, result, received_at)"
            + " values (:connection, :reference, :result, :now)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;

    CallbackTable(JdbcClient jdbc, TransactionTemplate transaction, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stores results by reference, in one transaction. */
    void store(String connection, Map<String, Element> results) {
        if (results.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            var now = clock.now();
            jdbc.sql(PURGE)
                    .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                    .update();
            delete(connection, results.keySet());
            results.forEach((reference, result) -> jdbc.sql(INSERT)
                    .param("connection", connection)
                    .param("reference", reference)
                    .param("result", ElementText.write(result))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update());
        });
    }

    /** By reference; documents of which no callback said anything are absent. */
    Map<String, FunctionResult> of(String connection, List<String> references) {
        Map<String, FunctionResult> found = new HashMap<>();
        if (!references.isEmpty()) {
            jdbc.sql(FIND)
                    .param("connection", connection)
                    .param("references", references)
                    .query(row -> {
                        found.put(row.getString(1), result(row.getString(2)));
                    });
        }
        return found;
    }

    void forget(String connection, Collection<String> references) {
        if (!references.isEmpty()) {
            delete(connection, references);
        }
    }

    private void delete(String connection, Collection<String> references) {
        jdbc.sql(DELETE)
                .param("connection", connection)
                .param("references", references)
                .update();
    }

    private static FunctionResult result(String xml) {
        try {
            return GatewayAnswerReader.result(ElementText.read(xml));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A stored callback cannot be read: " + e.getMessage(), e);
        }
    }
}
