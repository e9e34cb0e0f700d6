package io.ledgerway.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The few statements in which H2 and PostgreSQL differ. Everything else is written once. */
public interface Dialect {

    /** The time as it is now, though a transaction began earlier. */
    String now();

    /** The next block of 1,000 row ids; answers its first. */
    String nextBlock();

    /**
     * A query for the ids of the rows to take, if their sizes have to be asked for before; null where {@link #claim} bounds them
     * itself.
     */
    String asked(String due);

    /**
     * Takes rows and answers them, in one statement; two claimers never take the same row.
     *
     * @param due a query for the ids of the rows to take, with its limit
     * @param set what the rows become, as in {@code update … set}
     * @param state the state they are in until then
     * @param columns columns of {@code delivery d} to answer, before the payload and the mark of its trace
     * @param most bytes of all payloads together, unless they are {@link #asked} for before. With {@code :large} the first row is taken
     *     however long its own is; without it rows longer than this are passed over
     */
    String claim(String due, String set, DeliveryState state, String columns, long most);

    /**
     * The rows of a table whose column has one of many values, for a {@code from} clause.
     *
     * @param type SQL type of the values, which are one array: the next parameter
     */
    String among(String table, String alias, String column, String type);

    /**
     * Finds deliveries in one state, newest first, as parameters {@code :flow, :connection, :state} with this number behind
     * their names say, and {@code :before}, an id that all are below.
     */
    Newest inState(DeliveryState state, int number);

    /** The same with {@code :cause}, for deliveries of {@code inState} or, where there is an index for it, of any state. */
    Newest withCause(DeliveryState state, int number);

    /** Whether {@link #withCause} looks at no state. */
    boolean findsCauses();

    /** How new versions are written. */
    NewRows newRows(JdbcTemplate jdbc);

    /** How what became of claimed rows is written. */
    SettledRows settledRows(JdbcTemplate jdbc, TransactionTemplate transaction);

    /** Whether several processes may share this database. */
    boolean shared();

    /** Conditions on {@code delivery d}, and the order in which an index answers them. */
    record Newest(String where, String order) {}

    /** The dialect of the database behind the data source. */
    static Dialect of(DataSource dataSource) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
            return product.startsWith("PostgreSQL") ? new PostgresDialect() : new H2Dialect();
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database cannot be asked what it is: " + e.getMessage(), e);
        }
    }

    /** An SQL array of texts, for {@link #among}. */
    static java.sql.Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("varchar", texts.toArray(String[]::new));
    }
}
