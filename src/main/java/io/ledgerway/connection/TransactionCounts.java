package io.ledgerway.connection;

import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code transaction_count}; each statement touches one row, in a transaction of its own. */
@Component("transactionCounts")
class TransactionCounts {

    private static final String ADD = "update transaction_count set transactions = transactions + :more"
            + " where connection = :connection and first_day = :day";
    private static final String FIRST =
            "insert into transaction_count (connection, first_day, transactions) values (:connection, :day, :more)";
    private static final String READ =
            "select transactions from transaction_count where connection = :connection and first_day = :day";

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    TransactionCounts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void add(String connection, LocalDate month, long more) {
        if (!write(ADD, connection, month, more)) {
            try {
                write(FIRST, connection, month, more);
            } catch (DuplicateKeyException e) {
                write(ADD, connection, month, more);
            }
        }
    }

    long used(String connection, LocalDate month) {
        return jdbc.sql(READ)
                .param("connection", connection)
                .param("day", month)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private boolean write(String sql, String connection, LocalDate month, long more) {
        return Boolean.TRUE.equals(alone.execute(status -> jdbc.sql(sql)
                        .param("more", more)
                        .param("connection", connection)
                        .param("day", month)
                        .update()
                == 1));
    }
}
