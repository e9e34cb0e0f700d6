package io.ledgerway.delivery;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.ownership.FormerWork;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries that a former owner of their connection claimed and did not settle: nobody knows whether they arrived. */
@Component
class FormerSends implements FormerWork {

    private static final Logger LOG = LoggerFactory.getLogger(FormerSends.class);

    /** Served by the index {@code delivery_work}. */
    private static final String DOUBT =
            "update delivery set state = 'IN_DOUBT', epoch = :epoch, due_at = :due, ever_sent = true,"
                    + " cause_code = 'OWNER_LOST', cause_message = :message, cause_action = :action"
                    + " where connection = :connection and state = 'SENDING' and epoch < :epoch";

    private final JdbcClient jdbc;

    FormerSends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void doubt(ConnectionSettings connection, long epoch, Instant leaseEnd, String formerOwner) {
        Instant due = leaseEnd.plus(connection.readTimeout()).plus(connection.settlingDelay());
        int doubted = jdbc.sql(DOUBT)
                .param("epoch", epoch)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("message", "The hub stopped while this was being sent to " + connection.name() + ".")
                .param("action", "Nothing to do: it is looked up in the target from " + due + " on.")
                .param("connection", connection.name())
                .update();
        if (doubted > 0) {
            LOG.warn(
                    "{}: {} deliveries were being sent when their owner {} stopped; they are looked up from {} on",
                    connection.name(),
                    doubted,
                    formerOwner,
                    due);
        }
    }
}
