package io.ledgerway.delivery;

import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes deliveries due that a target has something to say of. Changes no state: their look-up decides. */
@Component
public class DueNow {

    private static final String IN_DOUBT = "update delivery set due_at = :now where connection = :connection"
            + " and state = 'IN_DOUBT' and due_at > :now and reference in (:references)";

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    DueNow(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deliveries in doubt with these references are looked up at once; answers how many. */
    public int inDoubt(String connection, Collection<String> references) {
        return references.isEmpty()
                ? 0
                : jdbc.sql(IN_DOUBT)
                        .param("now", clock.now().atOffset(ZoneOffset.UTC))
                        .param("connection", connection)
                        .param("references", references)
                        .update();
    }
}
