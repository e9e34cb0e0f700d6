package io.ledgerway.delivery;

import io.ledgerway.lookup.LookupChanges;
import io.ledgerway.lookup.LookupTables;
import io.ledgerway.trace.LogContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays by itself what died of a missing lookup key, once the table has the key. */
@Component
class LookupReplays {

    private static final Logger LOG = LoggerFactory.getLogger(LookupReplays.class);
    private static final String MISSING = "select distinct missing_keys from delivery where connection = :connection"
            + " and missing_table = :table and state = 'DEAD'";

    private final JdbcClient jdbc;
    private final LookupTables tables;
    private final DeliveryCommands commands;

    LookupReplays(JdbcClient jdbc, LookupTables tables, DeliveryCommands commands, LookupChanges changes) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.commands = commands;
        changes.onChange(this::replay);
    }

    void replay(String connection, String table) {
        List<String> missing = jdbc.sql(MISSING)
                .param("connection", connection)
                .param("table", table)
                .query(String.class)
                .list();
        for (String keys : missing) {
            if (tables.find(connection, table, List.of(keys.split("\n"))).isPresent()) {
                int replayed =
                        commands.replayMissing(connection, table, keys, "lookup table " + table + " has the key");
                LogContext.connection(connection)
                        .tell(() -> LOG.info(
                                "Lookup table {} of {} now has one of {}: {} deliveries replay",
                                table,
                                connection,
                                keys.replace('\n', ','),
                                replayed));
            }
        }
    }
}
