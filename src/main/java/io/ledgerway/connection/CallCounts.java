package io.ledgerway.connection;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls per day in the table {@code call_count}, shared by all instances. Each statement touches one row in a
 * transaction of its own: what was reserved stays reserved though the caller rolls back.
 */
@Component("callCounts")
class CallCounts {

    private static final String RESERVE = """
            update call_count set calls = calls + :wanted
            where connection = :connection and call_day = :day and calls + :wanted <= :most""";
    private static final String FIRST =
            "insert into call_count (connection, call_day, calls) values (:connection, :day, 0)";
    private static final String READ =
            "select calls from call_count where connection = :connection and call_day = :day";
    private static final String GIVE_BACK =
            "update call_count set calls = calls - :unused where connection = :connection and call_day = :day";

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    CallCounts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Reserves calls of a day.
     *
     * @param limit calls a day; 0 = no limit
     * @return how many were reserved, at most {@code wanted}; 0 when the day is used up
     */
    long reserve(String connection, LocalDate day, long wanted, long limit) {
        long most = limit == 0 ? Long.MAX_VALUE / 2 : limit;
        long ask = wanted;
        while (ask > 0) {
            if (add(connection, day, ask, most)) {
                return ask;
            }
            Optional<Long> used = find(connection, day);
            if (used.isEmpty()) {
                first(connection, day);
            }
            ask = Math.min(ask, most - used.orElse(0L));
        }
        return 0;
    }

    long used(String connection, LocalDate day) {
        return find(connection, day).orElse(0L);
    }

    void giveBack(String connection, LocalDate day, long unused) {
        alone.executeWithoutResult(status -> jdbc.sql(GIVE_BACK)
                .param("unused", unused)
                .param("connection", connection)
                .param("day", day)
                .update());
    }

    private boolean add(String connection, LocalDate day, long wanted, long most) {
        return Boolean.TRUE.equals(alone.execute(status -> jdbc.sql(RESERVE)
                        .param("wanted", wanted)
                        .param("connection", connection)
                        .param("day", day)
                        .param("most", most)
                        .update()
                == 1));
    }

    private void first(String connection, LocalDate day) {
        try {
            alone.executeWithoutResult(status -> jdbc.sql(FIRST)
                    .param("connection", connection)
                    .param("day", day)
                    .update());
        } catch (DuplicateKeyException e) {
            // another instance was first: its row serves as well
        }
    }

    private Optional<Long> find(String connection, LocalDate day) {
        return jdbc.sql(READ)
                .param("connection", connection)
                .param("day", day)
                .query(Long.class)
                .optional();
    }
}
