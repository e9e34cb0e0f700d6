package io.ledgerway.connection;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls in the last minute in the table {@code call_window}, shared by all instances and told by the database's clock. A call is
 * put down first and counted then: of two that take the last place at once, none is too many. It touches as many rows as
 * the limit, and only where there is one.
 */
final class SharedCallWindow implements CallWindow {

    private static final Logger LOG = LoggerFactory.getLogger(SharedCallWindow.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int COUNTS_FOR = 60;

    private static final String PUT_DOWN = "insert into call_window (id, connection, until_at)"
            + " values (:id, :connection, current_timestamp + cast(:seconds as integer) * interval '1' second)";
    private static final String COUNTED = "select until_at, current_timestamp from call_window"
            + " where connection = :connection and until_at > current_timestamp and id <> :id order by until_at";
    private static final String TAKE_BACK = "delete from call_window where id = :id";
    private static final String ENDED =
            "update call_window set until_at = current_timestamp + cast(:seconds as integer) * interval '1' second where id = :id";
    private static final String FORGET =
            "delete from call_window where connection = :connection and until_at < current_timestamp";

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    SharedCallWindow(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Entry enter(String group, int limit, Duration longestCall) {
        if (limit == 0) {
            return new Entry(null, Duration.ZERO);
        }
        String id = UUID.randomUUID().toString();
        alone.executeWithoutResult(status -> putDown(id, group, longestCall));
        List<Duration> others = jdbc.sql(COUNTED)
                .param("connection", group)
                .param("id", id)
                .query((row, n) -> Duration.between(
                        row.getObject(2, OffsetDateTime.class), row.getObject(1, OffsetDateTime.class)))
                .list();
        if (others.size() < limit) {
            return new Entry(id, Duration.ZERO);
        }
        alone.executeWithoutResult(status -> jdbc.sql(TAKE_BACK).param("id", id).update());
        Duration first = others.get(others.size() - limit);
        return new Entry(null, first.compareTo(LOOK_AGAIN) < 0 ? LOOK_AGAIN : first);
    }

    /** A call that cannot be marked as ended counts for as long as it might have lasted. */
    @Override
    public void leave(Entry entry) {
        if (entry.id() == null) {
            return;
        }
        try {
            alone.executeWithoutResult(status -> jdbc.sql(ENDED)
                    .param("seconds", COUNTS_FOR)
                    .param("id", entry.id())
                    .update());
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The end of a call was not noted: {}", e.getMessage());
        }
    }

    private void putDown(String id, String group, Duration longestCall) {
        jdbc.sql(FORGET).param("connection", group).update();
        jdbc.sql(PUT_DOWN)
                .param("id", id)
                .param("connection", group)
                .param("seconds", longestCall.toSeconds() + COUNTS_FOR)
                .update();
    }
}
