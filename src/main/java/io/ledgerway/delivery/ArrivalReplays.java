package io.ledgerway.delivery;

import io.ledgerway.trace.LogContext;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays by itself what died since the target lacked what it names, once that has arrived there. */
@Component
public class ArrivalReplays {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalReplays.class);
    private static final String MISSING = "select distinct missing_keys from delivery where connection = :connection"
            + " and missing_table = :table and state = 'DEAD'";

    private final JdbcClient jdbc;
    private final DeliveryCommands commands;

    ArrivalReplays(JdbcClient jdbc, DeliveryCommands commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    /**
     * These have arrived; one query, where nothing waits for them.
     *
     * @param table what they are, as in {@link MissingKey}
     */
    public void arrived(String connection, String table, Set<String> keys) {
        List<String> missing = jdbc.sql(MISSING)
                .param("connection", connection)
                .param("table", table)
                .query(String.class)
                .list();
        for (String key : missing) {
            if (keys.contains(key)) {
                int replayed = commands.replayMissing(connection, table, key, table + " " + key + " arrived");
                LogContext.connection(connection)
                        .tell(() -> LOG.info(
                                "{} now has {} of {}: {} deliveries replay", connection, key, table, replayed));
            }
        }
    }
}
